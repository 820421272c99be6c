-- Foster families as part of the service range: who they are, and what they were approved for and when. An approval stands in
-- versions that are only ever closed. Who lives with them stands in the children's cases, and free places are counted from there.

create table forlaens.foster_family (
  municipality smallint not null,
  id           uuid not null,
  service      uuid not null,                    -- what of the service range the family is
  name         text not null check (name <> ''),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null default clock_timestamp(),
  primary key (municipality, id),
  unique (municipality, service, name),
  foreign key (municipality, service) references forlaens.service (municipality, id)
);
create trigger foster_family_stays before update or delete on forlaens.foster_family
  for each row execute function forlaens.refuse_change();

create table forlaens.foster_approval (
  municipality      smallint not null,
  family            uuid not null,
  approval          uuid not null,               -- the same through all versions
  version           int not null check (version > 0),
  starts            date not null check (isfinite(starts)),
  ends              date check (isfinite(ends) and ends > starts), -- the first day it is no longer in force; null: still
  types             text[] not null check (cardinality(types) > 0), -- codes of rules/placements/types.yaml
  places            smallint not null check (places > 0),
  age_from          smallint not null check (age_from >= 0),
  age_to            smallint not null check (age_to >= age_from),
  approved_by       text not null check (approved_by in ('capital', 'east', 'south', 'central', 'north', 'municipality')),
  support           text check (support <> ''),  -- what the family is given
  siblings_together boolean not null,
  school_nearby     text check (school_nearby <> ''),
  note              text check (note <> ''),
  recorded_by       uuid not null,
  reason            text,
  known_from        timestamptz not null default clock_timestamp(),
  known_to          timestamptz not null default 'infinity',
  primary key (municipality, approval, version),
  foreign key (municipality, family) references forlaens.foster_family (municipality, id),
  check (known_to > known_from),
  check (version = 1 or reason is not null),
  constraint foster_approval_alone exclude using gist
    (municipality with =, family with =, daterange(starts, ends, '[)') with &&) where (known_to = 'infinity')
);
create unique index foster_approval_current on forlaens.foster_approval (municipality, approval) where known_to = 'infinity';

-- The database alone says when a version was known: the first from now, a later one from the moment its predecessor was closed.
create function forlaens.approval_begins() returns trigger language plpgsql as $$
declare
  before forlaens.foster_approval;
begin
  new.known_to := 'infinity';
  if new.version = 1 then
    new.known_from := clock_timestamp();
    return new;
  end if;
  select * into before from forlaens.foster_approval a
    where a.municipality = new.municipality and a.approval = new.approval and a.version = new.version - 1;
  if before.known_to is null or before.known_to = 'infinity' then
    raise exception 'approval % has no closed version %', new.approval, new.version - 1 using errcode = 'FL001';
  end if;
  if new.family is distinct from before.family then
    raise exception 'the versions of approval % are of one family', new.approval using errcode = 'FL002';
  end if;
  new.known_from := before.known_to;
  return new;
end $$;
create trigger approval_begins before insert on forlaens.foster_approval for each row execute function forlaens.approval_begins();

create function forlaens.approval_closes() returns trigger language plpgsql as $$
begin
  if old.known_to <> 'infinity' then
    raise exception 'approval % version % is already superseded', old.approval, old.version using errcode = 'FL001';
  end if;
  new.known_to := old.known_to;
  if new is distinct from old then
    raise exception 'a version of an approval is never changed, only superseded' using errcode = 'FL002';
  end if;
  new.known_to := greatest(clock_timestamp(), old.known_from + interval '1 microsecond');
  return new;
end $$;
create trigger approval_closes before update on forlaens.foster_approval for each row execute function forlaens.approval_closes();

create function forlaens.approval_continues() returns trigger language plpgsql as $$
begin
  if not exists (
    select from forlaens.foster_approval a
    where a.municipality = old.municipality and a.approval = old.approval and a.version = old.version + 1
  ) then
    raise exception 'approval % version % was closed without a successor', old.approval, old.version using errcode = 'FL002';
  end if;
  return null;
end $$;
create constraint trigger approval_continues after update on forlaens.foster_approval deferrable initially deferred
  for each row execute function forlaens.approval_continues();
create trigger foster_approval_stays before delete on forlaens.foster_approval
  for each row execute function forlaens.refuse_change();

revoke execute on function forlaens.approval_begins(), forlaens.approval_closes(), forlaens.approval_continues() from public;

select forlaens.raise_wall(each), forlaens.hide_content(each)
  from unnest(array['forlaens.foster_family', 'forlaens.foster_approval']::regclass[]) each;

grant select, insert on forlaens.foster_family to forlaens_app;
grant select, insert, update (known_to) on forlaens.foster_approval to forlaens_app;
grant insert on forlaens.foster_family, forlaens.foster_approval to forlaens_load;
