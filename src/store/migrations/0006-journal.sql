-- The journal: who was shown or changed what, one row per request. Rows are only added. A row's MAC is made by the program
-- with a key the database never sees; a sealer with a login of its own gathers rows into numbered seals that hold each other.

create schema journal;
revoke all on schema journal from public;
grant usage on schema journal to forlaens_app, forlaens_seal, forlaens_retain;

create table journal.entry (
  municipality smallint not null check (municipality between 0 and 999),  -- 0: a request without a session
  id           uuid not null,                             -- made by the program before the insert, so that the MAC covers it
  xid          xid8 not null default pg_current_xact_id(), -- the transaction of the answer; says when the row may be sealed
  at           timestamptz not null,
  delete_after date not null,                             -- the last day its content is kept; the seal covers it
  mac          bytea not null check (octet_length(mac) = 32),
  seal         bigint check (seal > 0),                   -- set once, by the sealer
  leaf         int check (leaf >= 0),                     -- the row's place in its seal, from 0
  primary key (municipality, id),
  check ((seal is null) = (leaf is null)),
  check (delete_after > (at at time zone 'UTC')::date)
);
create index entry_unsealed on journal.entry (municipality, xid) where seal is null;
create index entry_of_seal on journal.entry (municipality, seal, leaf) where seal is not null;

-- What retention deletes: without its salt nobody can guess a content back from the MAC that stays.
create table journal.content (
  municipality smallint not null,
  id           uuid not null,
  salt         bytea not null check (octet_length(salt) = 16),
  purpose      text not null check (purpose <> ''),
  body         jsonb not null,
  primary key (municipality, id),
  foreign key (municipality, id) references journal.entry (municipality, id)
);

-- Whom a row is about, so that everything about a person is one question.
create table journal.subject (
  municipality smallint not null,
  person       uuid not null,
  at           timestamptz not null,
  entry        uuid not null,
  primary key (municipality, person, at, entry),
  foreign key (municipality, entry) references journal.entry (municipality, id)
);
create index subject_of_entry on journal.subject (municipality, entry);

create table journal.seal (
  municipality smallint not null check (municipality between 0 and 999),
  n            bigint not null check (n > 0),
  rows         int not null check (rows > 0),
  root         bytea not null check (octet_length(root) = 32),
  previous     bytea not null check (octet_length(previous) = 32),  -- the MAC of the seal before; zeros for the first
  mac          bytea not null check (octet_length(mac) = 32),
  at           timestamptz not null,
  primary key (municipality, n)
);

-- The one change there is: a row gets its place in a seal.
create function journal.seal_once() returns trigger language plpgsql as $$
begin
  if old.seal is not null or new.seal is null
    or (new.municipality, new.id, new.xid, new.at, new.delete_after, new.mac)
      is distinct from (old.municipality, old.id, old.xid, old.at, old.delete_after, old.mac) then
    raise exception 'the journal is append-only' using errcode = 'FL003';
  end if;
  return new;
end $$;
create trigger seal_once before update on journal.entry for each row execute function journal.seal_once();

create function journal.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only' using errcode = 'FL003';
end $$;
create trigger entry_stays before delete on journal.entry for each row execute function journal.refuse();
create trigger entry_not_emptied before truncate on journal.entry for each statement execute function journal.refuse();
create trigger content_unchanged before update on journal.content for each row execute function journal.refuse();
create trigger content_not_emptied before truncate on journal.content for each statement execute function journal.refuse();
create trigger subject_unchanged before update on journal.subject for each row execute function journal.refuse();
create trigger subject_not_emptied before truncate on journal.subject for each statement execute function journal.refuse();
create trigger seal_stays before update or delete on journal.seal for each row execute function journal.refuse();
create trigger seal_not_emptied before truncate on journal.seal for each statement execute function journal.refuse();

-- Content goes when its time has come and not before, whoever deletes it.
create function journal.content_expires() returns trigger language plpgsql as $$
begin
  if exists (
    select from journal.entry e
    where e.municipality = old.municipality and e.id = old.id and e.delete_after >= (clock_timestamp() at time zone 'Europe/Copenhagen')::date
  ) then
    raise exception 'the content of journal row % is kept for now', old.id using errcode = 'FL003';
  end if;
  return old;
end $$;
create trigger content_expires before delete on journal.content for each row execute function journal.content_expires();

create function journal.subject_expires() returns trigger language plpgsql as $$
begin
  if exists (
    select from journal.entry e
    where e.municipality = old.municipality and e.id = old.entry and e.delete_after >= (clock_timestamp() at time zone 'Europe/Copenhagen')::date
  ) then
    raise exception 'the subjects of journal row % are kept for now', old.entry using errcode = 'FL003';
  end if;
  return old;
end $$;
create trigger subject_expires before delete on journal.subject for each row execute function journal.subject_expires();

-- The municipalities that have a journal. The wall shows one at a time, so each code is asked for by itself; the setting is
-- put back afterwards.
create function journal.municipalities() returns setof smallint language plpgsql as $$
declare
  before text := current_setting('app.municipality', true);
  code   smallint;
begin
  for code in select generate_series(0, 999) loop
    perform set_config('app.municipality', code::text, true);
    if exists (select from journal.entry e where e.municipality = code)
      or exists (select from journal.seal s where s.municipality = code) then
      return next code;
    end if;
  end loop;
  perform set_config('app.municipality', coalesce(before, ''), true);
end $$;

revoke execute on function
  journal.seal_once(), journal.refuse(), journal.content_expires(), journal.subject_expires(), journal.municipalities()
  from public;
grant execute on function journal.municipalities() to forlaens_app, forlaens_seal, forlaens_retain;

select forlaens.raise_wall(each::regclass)
  from unnest(array['journal.entry', 'journal.content', 'journal.subject', 'journal.seal']) each;

-- The application adds rows. When a row was written and where it is sealed is not for it to say.
grant select on journal.entry, journal.content, journal.subject, journal.seal to forlaens_app;
grant insert (municipality, id, at, delete_after, mac) on journal.entry to forlaens_app;
grant insert on journal.content, journal.subject to forlaens_app;
grant select, update (seal, leaf) on journal.entry to forlaens_seal;
grant select, insert on journal.seal to forlaens_seal;
grant select on journal.entry to forlaens_retain;
grant select (municipality, id), delete on journal.content to forlaens_retain;
grant select (municipality, entry), delete on journal.subject to forlaens_retain;
