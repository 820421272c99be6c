-- What is recorded in a child's case beside its spells: notifications, decisions, talks, plans, follow-ups, meetings ..., each
-- fact in versions that are only ever closed, so that a case can be shown as it was known on any day. And the rules there were.

-- A list of the case's facts. Their shape is the program's (src/casework/facts); the database keeps who, when and in what order.
create table forlaens.case_list (
  list text primary key
);
insert into forlaens.case_list (list) values
  ('person'), ('relations'), ('notifications'), ('enquiries'), ('applications'), ('assessments'), ('decisions'),
  ('provisionalDecisions'), ('talks'), ('plans'), ('followUps'), ('networkMaps'), ('networkMeetings'), ('supervisionVisits'),
  ('reconsiderations'), ('complaints'), ('accessRequests'), ('aftercare'), ('transitions');

create table forlaens.case_fact (
  municipality smallint not null,
  child        uuid not null,
  list         text not null references forlaens.case_list (list),
  fact         uuid not null,                    -- the same through all versions
  version      int not null check (version > 0),
  body         jsonb not null check (jsonb_typeof(body) = 'object'),
  withdrawn    boolean not null default false,   -- this version says: it was never true
  recorded_by  uuid not null,
  reason       text,
  known_from   timestamptz not null,
  known_to     timestamptz not null,
  primary key (municipality, fact, version),
  foreign key (municipality, child) references forlaens.child (municipality, id),
  check (known_to > known_from),
  check (version = 1 or reason is not null)
);
create unique index case_fact_current on forlaens.case_fact (municipality, fact) where known_to = 'infinity';
create index case_fact_of_child on forlaens.case_fact (municipality, child, list);

-- The database alone says when a version was known: the first from now, a later one from the moment its predecessor was closed.
create function forlaens.fact_begins() returns trigger language plpgsql as $$
declare
  before forlaens.case_fact;
begin
  new.known_to := 'infinity';
  if new.version = 1 then
    new.known_from := clock_timestamp();
    return new;
  end if;
  select * into before from forlaens.case_fact f
    where f.municipality = new.municipality and f.fact = new.fact and f.version = new.version - 1;
  if before.known_to is null or before.known_to = 'infinity' then
    raise exception 'fact % has no closed version %', new.fact, new.version - 1 using errcode = 'FL001';
  end if;
  if (new.child, new.list) is distinct from (before.child, before.list) then
    raise exception 'the versions of fact % are of one child and list', new.fact using errcode = 'FL002';
  end if;
  new.known_from := before.known_to;
  return new;
end $$;
create trigger fact_begins before insert on forlaens.case_fact for each row execute function forlaens.fact_begins();

create function forlaens.fact_closes() returns trigger language plpgsql as $$
begin
  if old.known_to <> 'infinity' then
    raise exception 'fact % version % is already superseded', old.fact, old.version using errcode = 'FL001';
  end if;
  new.known_to := old.known_to;
  if new is distinct from old then
    raise exception 'a version of a fact is never changed, only superseded' using errcode = 'FL002';
  end if;
  new.known_to := greatest(clock_timestamp(), old.known_from + interval '1 microsecond');
  return new;
end $$;
create trigger fact_closes before update on forlaens.case_fact for each row execute function forlaens.fact_closes();

create function forlaens.fact_continues() returns trigger language plpgsql as $$
begin
  if not exists (
    select from forlaens.case_fact f
    where f.municipality = old.municipality and f.fact = old.fact and f.version = old.version + 1
  ) then
    raise exception 'fact % version % was closed without a successor', old.fact, old.version using errcode = 'FL002';
  end if;
  return null;
end $$;
create constraint trigger fact_continues after update on forlaens.case_fact deferrable initially deferred
  for each row execute function forlaens.fact_continues();

-- The one way to change a fact. Null where someone was first. Time is read after the row lock.
create function forlaens.supersede_fact(
  of_child uuid, of_fact uuid, expected int, new_body jsonb, is_withdrawn boolean, who uuid, why text
) returns int language plpgsql as $$
declare
  before forlaens.case_fact;
begin
  select * into before from forlaens.case_fact f
    where f.municipality = forlaens.municipality() and f.child = of_child and f.fact = of_fact and f.version = expected
      and f.known_to = 'infinity'
    for update;
  if not found then
    return null;
  end if;
  update forlaens.case_fact f set known_to = clock_timestamp()
    where f.municipality = before.municipality and f.fact = of_fact and f.version = expected;
  insert into forlaens.case_fact (municipality, child, list, fact, version, body, withdrawn, recorded_by, reason)
    values (before.municipality, before.child, before.list, of_fact, expected + 1, new_body, is_withdrawn, who, why);
  return expected + 1;
end $$;

revoke execute on function
  forlaens.fact_begins(), forlaens.fact_closes(), forlaens.fact_continues(),
  forlaens.supersede_fact(uuid, uuid, int, jsonb, boolean, uuid, text)
  from public;
grant execute on function forlaens.supersede_fact(uuid, uuid, int, jsonb, boolean, uuid, text) to forlaens_app;

select forlaens.raise_wall('forlaens.case_fact'), forlaens.hide_content('forlaens.case_fact');

-- Follow-ups, network meetings and notifications become facts like the others. Who wrote them was not kept.
do $$
declare
  code smallint;
begin
  for code in select generate_series(1, 999) loop
    perform set_config('app.municipality', code::text, true);
    perform set_config('app.scope', 'case', true);
    insert into forlaens.case_fact (municipality, child, list, fact, version, body, recorded_by)
      select municipality, child, 'followUps', id, 1, jsonb_build_object('about', jsonb_build_array(spell),
        'plannedFor', planned_for, 'heldOn', held_on, 'cancelledOn', cancelled_on), '00000000-0000-0000-0000-000000000000'
      from forlaens.follow_up where municipality = code;
    insert into forlaens.case_fact (municipality, child, list, fact, version, body, recorded_by)
      select municipality, child, 'networkMeetings', id, 1, jsonb_build_object(
        'plannedFor', planned_for, 'heldOn', held_on, 'cancelledOn', cancelled_on), '00000000-0000-0000-0000-000000000000'
      from forlaens.network_meeting where municipality = code;
    insert into forlaens.case_fact (municipality, child, list, fact, version, body, recorded_by)
      select municipality, child, 'notifications', id, 1, jsonb_build_object(
        'receivedAt', jsonb_build_object('day', (received_at at time zone 'Europe/Copenhagen')::date,
          'time', to_char(received_at at time zone 'Europe/Copenhagen', 'HH24:MI')),
        'notifier', notifier,
        'assessedAt', case when assessed_at is not null then jsonb_build_object(
          'day', (assessed_at at time zone 'Europe/Copenhagen')::date,
          'time', to_char(assessed_at at time zone 'Europe/Copenhagen', 'HH24:MI')) end,
        'acknowledgedOn', acknowledged_on,
        'outcome', case when outcome in ('no-action', 'clarification', 'assessment', 'existing-case') then outcome end),
        '00000000-0000-0000-0000-000000000000'
      from forlaens.notification where municipality = code;
  end loop;
  perform set_config('app.municipality', '', true);
  perform set_config('app.scope', '', true);
end $$;
drop table forlaens.follow_up, forlaens.network_meeting, forlaens.notification;

-- The rules dates were computed with, as they were read at each start of the program that found them changed.
create table forlaens.rule_version (
  number     int generated always as identity primary key,
  digest     text not null check (digest <> ''),
  body       jsonb not null,
  known_from timestamptz not null default clock_timestamp()
);
create trigger rule_version_stays before update or delete on forlaens.rule_version
  for each row execute function forlaens.refuse_change();

grant select on forlaens.case_list to forlaens_app, forlaens_load;
grant select, insert, update (known_to) on forlaens.case_fact to forlaens_app;
grant insert on forlaens.case_fact to forlaens_load;
grant select, insert (digest, body) on forlaens.rule_version to forlaens_app;
