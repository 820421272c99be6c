-- Finding a child by a few words, and the filters somebody keeps for the case list.

-- A name as it may be spelled: æ, ø and å with or without, marks and doubled letters away, ph as f, th as t, ch, c and q as k,
-- w as v, z as s, x as ks. The same as `spelledAlike` in src/language/name-words.ts; a test holds the two together.
create function forlaens.plain_letters(given text) returns text language sql immutable strict parallel safe
  as $$ select translate(
    regexp_replace(lower(normalize(given, NFKD) collate "und-x-icu") collate "C", '[\u0300-\u036f]', '', 'g'),
    'æœøðđłıþß‐‑‒–—’‘ʼ''', 'aooddlits---------') $$;
create function forlaens.spelled_alike(plain text) returns text language sql immutable strict parallel safe
  as $$ select regexp_replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(plain collate "C",
    'ae', 'a'), 'oe', 'o'), 'ph', 'f'), 'th', 't'), 'ch', 'k'), 'c', 'k'), 'q', 'k'), 'w', 'v'), 'z', 's'), 'x', 'ks'),
    '([a-z])\1+', '\1', 'g') $$;
-- The words of a text, each once; what a hyphen joins is there in parts and whole.
create function forlaens.name_words(given text) returns setof text language sql immutable strict parallel safe
  as $$ select distinct word collate "C"
    from (select forlaens.plain_letters(given) as plain) p,
      regexp_split_to_table(
        forlaens.spelled_alike(p.plain) || ' ' || forlaens.spelled_alike(replace(p.plain, '-', '')),
        '[^a-z0-9\u0080-\U0010ffff]+') word
    where word <> '' $$;
revoke execute on function forlaens.plain_letters(text), forlaens.spelled_alike(text), forlaens.name_words(text) from public;

-- The words a child is found by: of its name, and of where it lives and when. Compared by their bytes, so that the beginning of
-- a word is a range that row-level security lets an index answer. Written by triggers and by nothing else.
create table forlaens.search_word (
  municipality smallint not null,
  word         text collate "C" not null check (word <> ''),
  child        uuid not null,
  field        text not null check (field in ('name', 'address')),
  starts       date not null default '-infinity',
  ends         date,
  primary key (municipality, word, child, field, starts),
  foreign key (municipality, child) references forlaens.child (municipality, id)
);
create index search_word_of_child on forlaens.search_word (municipality, child);
select forlaens.raise_wall('forlaens.search_word'), forlaens.hide_content('forlaens.search_word');
grant select on forlaens.search_word to forlaens_app;

-- The triggers write as the owner, whom the wall holds to the municipality that was said.
create function forlaens.name_is_found() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from forlaens.search_word w where w.municipality = new.municipality and w.child = new.child and w.field = 'name';
  insert into forlaens.search_word (municipality, word, child, field)
    select new.municipality, word, new.child, 'name' from forlaens.name_words(new.name) word;
  return null;
end $$;
create trigger name_is_found after insert or update of name on forlaens.child_details
  for each row execute function forlaens.name_is_found();

create function forlaens.address_is_found() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform forlaens.find_addresses(new.municipality, new.child);
  return null;
end $$;
-- Of one child, or of every child where none is said.
create function forlaens.find_addresses(code smallint, of_child uuid) returns void language plpgsql set search_path = '' as $$
begin
  delete from forlaens.search_word w where w.municipality = code and w.field = 'address' and (of_child is null or w.child = of_child);
  insert into forlaens.search_word (municipality, word, child, field, starts, ends)
    select distinct code, word, s.child, 'address', s.starts, s.ends
    from forlaens.spell s, forlaens.name_words(s.facts ->> 'value') word
    where s.municipality = code and s.kind = 'residence' and s.known_to = 'infinity' and not s.withdrawn
      and (of_child is null or s.child = of_child);
end $$;
create trigger address_is_found after insert or update on forlaens.spell
  for each row when (new.kind = 'residence') execute function forlaens.address_is_found();
revoke execute on function forlaens.name_is_found(), forlaens.address_is_found(), forlaens.find_addresses(smallint, uuid) from public;

-- Children that were written down before. The wall shows one municipality at a time.
do $$
declare
  code smallint;
begin
  for code in select generate_series(1, 999) loop
    perform set_config('app.municipality', code::text, true);
    insert into forlaens.search_word (municipality, word, child, field)
      select code, word, d.child, 'name' from forlaens.child_details d, forlaens.name_words(d.name) word where d.municipality = code;
    perform forlaens.find_addresses(code, null);
  end loop;
  perform set_config('app.municipality', '', true);
end $$;

-- A filter of the case list that somebody has given a name. Shown to the owner alone, in the work it was made for.
create table forlaens.list_filter (
  municipality smallint not null,
  id           uuid not null,
  owner        uuid not null,
  purpose      text not null check (purpose <> ''),
  name         text not null check (name <> '' and length(name) <= 60),
  choice       jsonb not null check (octet_length(choice::text) <= 2000),
  scope        text not null default forlaens.scope(),
  primary key (municipality, id),
  unique (municipality, owner, purpose, name),
  foreign key (municipality, owner) references forlaens.staff (municipality, id) on delete cascade
);
select forlaens.raise_wall('forlaens.list_filter');
-- A name may say something of a case: another hat of the same person never has it.
create policy hat on forlaens.list_filter as restrictive to forlaens_app
  using (scope = forlaens.scope()) with check (scope = forlaens.scope());
grant select, insert, delete, update (choice) on forlaens.list_filter to forlaens_app;
