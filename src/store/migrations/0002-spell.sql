-- Children and their spells: what is true of a child over a period, in versions that are only ever closed.

create table forlaens.child (
  municipality smallint not null check (municipality > 0),
  id           uuid not null,
  created_at   timestamptz not null default clock_timestamp(),
  primary key (municipality, id)
);

-- alone: two spells of the kind never overlap for a child on one track.
-- tracked: the kind has a track per service (measure), kind and person (plan), or giver and purpose (consent).
create table forlaens.spell_kind (
  kind    text primary key,
  alone   boolean not null,
  tracked boolean not null,
  unique (kind, alone),
  check (alone or not tracked)
);
insert into forlaens.spell_kind (kind, alone, tracked) values
  ('placement', true, false),
  ('adviser', true, false),
  ('school-or-daycare', true, false),
  ('district', true, false),
  ('residence', true, false),
  ('plan', true, true),
  ('consent', true, true),
  ('measure', true, true),
  ('co-worker', false, false),
  ('legal-basis', false, false);

create table forlaens.spell (
  municipality smallint not null,
  child        uuid not null,
  kind         text not null,
  spell        uuid not null,                    -- the same through all versions
  version      int not null check (version > 0),
  starts       date not null check (isfinite(starts)),
  ends         date check (isfinite(ends)),      -- the first day it is no longer true; null: still running
  track        text not null default '',
  alone        boolean not null,                 -- copied from the kind by the trigger, held to it by the foreign key
  facts        jsonb not null default '{}',
  withdrawn    boolean not null default false,   -- this version says: it was never true
  recorded_by  uuid not null,
  reason       text,
  known_from   timestamptz not null,
  known_to     timestamptz not null,
  primary key (municipality, spell, version),
  foreign key (municipality, child) references forlaens.child (municipality, id),
  foreign key (kind, alone) references forlaens.spell_kind (kind, alone),
  check (ends > starts),
  check (known_to > known_from),
  check (version = 1 or reason is not null),
  constraint spell_alone exclude using gist
    (municipality with =, child with =, kind with =, track with =, daterange(starts, ends, '[)') with &&)
    where (alone and not withdrawn and known_to = 'infinity')
);
create unique index spell_current on forlaens.spell (municipality, spell) where known_to = 'infinity';
create index spell_of_child on forlaens.spell (municipality, child, kind, starts);
create index spell_on_day on forlaens.spell (municipality, starts, ends) where known_to = 'infinity' and not withdrawn;

-- The database alone says when a version was known: the first from now, a later one from the moment its predecessor was closed.
create function forlaens.spell_begins() returns trigger language plpgsql as $$
declare
  kind   forlaens.spell_kind;
  before forlaens.spell;
begin
  select * into kind from forlaens.spell_kind k where k.kind = new.kind;
  if kind.tracked is distinct from (new.track <> '') then
    raise exception 'a spell of kind % with track "%"', new.kind, new.track using errcode = 'FL004';
  end if;
  new.alone := kind.alone;
  new.known_to := 'infinity';
  if new.version = 1 then
    new.known_from := clock_timestamp();
    return new;
  end if;
  select * into before from forlaens.spell s
    where s.municipality = new.municipality and s.spell = new.spell and s.version = new.version - 1;
  if before.known_to is null or before.known_to = 'infinity' then
    raise exception 'spell % has no closed version %', new.spell, new.version - 1 using errcode = 'FL001';
  end if;
  if (new.child, new.kind, new.track) is distinct from (before.child, before.kind, before.track) then
    raise exception 'the versions of spell % are of one child, kind and track', new.spell using errcode = 'FL002';
  end if;
  new.known_from := before.known_to;
  return new;
end $$;
create trigger spell_begins before insert on forlaens.spell for each row execute function forlaens.spell_begins();

-- Closing is the only change there is. Two closings within one tick of the clock, or a clock set back, still leave each
-- version a moment of its own.
create function forlaens.spell_closes() returns trigger language plpgsql as $$
begin
  if old.known_to <> 'infinity' then
    raise exception 'spell % version % is already superseded', old.spell, old.version using errcode = 'FL001';
  end if;
  new.known_to := old.known_to;
  if new is distinct from old then
    raise exception 'a version of a spell is never changed, only superseded' using errcode = 'FL002';
  end if;
  new.known_to := greatest(clock_timestamp(), old.known_from + interval '1 microsecond');
  return new;
end $$;
create trigger spell_closes before update on forlaens.spell for each row execute function forlaens.spell_closes();

-- A version is closed by its successor and nothing else; asked when the transaction ends.
create function forlaens.spell_continues() returns trigger language plpgsql as $$
begin
  if not exists (
    select from forlaens.spell s
    where s.municipality = old.municipality and s.spell = old.spell and s.version = old.version + 1
  ) then
    raise exception 'spell % version % was closed without a successor', old.spell, old.version using errcode = 'FL002';
  end if;
  return null;
end $$;
create constraint trigger spell_continues after update on forlaens.spell deferrable initially deferred
  for each row execute function forlaens.spell_continues();

-- The one way to correct or end a spell. Null where someone was first: the caller shows both texts.
-- Time is read after the row lock, so that versions never run backwards.
create function forlaens.supersede(
  of_spell uuid, expected int, new_starts date, new_ends date, new_facts jsonb, is_withdrawn boolean, who uuid, why text
) returns int language plpgsql as $$
declare
  before forlaens.spell;
begin
  select * into before from forlaens.spell s
    where s.municipality = forlaens.municipality() and s.spell = of_spell and s.version = expected and s.known_to = 'infinity'
    for update;
  if not found then
    return null;
  end if;
  update forlaens.spell s set known_to = clock_timestamp()
    where s.municipality = before.municipality and s.spell = of_spell and s.version = expected;
  insert into forlaens.spell
    (municipality, child, kind, spell, version, starts, ends, track, facts, withdrawn, recorded_by, reason)
    values (before.municipality, before.child, before.kind, of_spell, expected + 1, new_starts, new_ends, before.track,
      new_facts, is_withdrawn, who, why);
  return expected + 1;
end $$;

revoke execute on function
  forlaens.spell_begins(), forlaens.spell_closes(), forlaens.spell_continues(),
  forlaens.supersede(uuid, int, date, date, jsonb, boolean, uuid, text)
  from public;
grant execute on function forlaens.supersede(uuid, int, date, date, jsonb, boolean, uuid, text) to forlaens_app;

select forlaens.raise_wall('forlaens.child'), forlaens.raise_wall('forlaens.spell');
grant select on forlaens.spell_kind to forlaens_app;
grant select, insert on forlaens.child to forlaens_app;
grant select, insert, update (known_to) on forlaens.spell to forlaens_app;
