-- What access is decided on: roles with places and dates, relatives, emergencies, closed cases; and the second wall, which
-- keeps case content from those who have none, whatever the program asks.

-- A person's roles: where, and from when. Who holds none reaches no child.
create table forlaens.staff_holding (
  municipality smallint not null,
  person       uuid not null,
  role         text not null check (role <> ''),
  area_kind    text not null check (area_kind in ('municipality', 'district', 'team', 'service', 'none')),
  area         text not null default '',           -- the id of a district or service, the name of a team
  starts       date not null check (isfinite(starts)),
  ends         date check (isfinite(ends) and ends > starts),
  primary key (municipality, person, role, area_kind, area, starts),
  foreign key (municipality, person) references forlaens.staff (municipality, id),
  check ((area_kind in ('municipality', 'none')) = (area = ''))
);

-- Who works here and is of a child's family: the file is closed to them.
create table forlaens.staff_relative (
  municipality smallint not null,
  child        uuid not null,
  person       uuid not null,
  recorded_at  timestamptz not null default clock_timestamp(),
  primary key (municipality, child, person),
  foreign key (municipality, child) references forlaens.child (municipality, id),
  foreign key (municipality, person) references forlaens.staff (municipality, id)
);
create index staff_relative_of_person on forlaens.staff_relative (municipality, person);

-- A file opened in an emergency. Rows are added and never changed: when it runs out was said when it was opened.
create table forlaens.break_glass (
  municipality smallint not null,
  id           uuid not null,
  person       uuid not null,
  role         text not null check (role <> ''),
  child        uuid not null,
  reason       text not null check (reason <> ''),
  opened_at    timestamptz not null,
  closes_at    timestamptz not null check (closes_at > opened_at),
  primary key (municipality, id),
  foreign key (municipality, child) references forlaens.child (municipality, id),
  foreign key (municipality, person) references forlaens.staff (municipality, id)
);
create index break_glass_of_person on forlaens.break_glass (municipality, person, closes_at);
create index break_glass_opened on forlaens.break_glass (municipality, opened_at);
create trigger break_glass_stays before update or delete on forlaens.break_glass
  for each row execute function forlaens.refuse_change();

alter table forlaens.child_details add died_on date check (died_on >= born);

-- One who comes to a child's meetings; information that crosses professions; a case that is closed, until it is opened anew.
insert into forlaens.spell_kind (kind, alone, tracked) values
  ('meeting', false, false),
  ('sharing', false, false),
  ('closed', true, false);

-- What access looks spells up by. Columns of their own: under row-level security an operator of jsonb uses no index.
alter table forlaens.spell
  add employee text generated always as (facts ->> 'employee') stored,
  add service  text generated always as (facts ->> 'service') stored,
  add place_id text generated always as (case when kind = 'district' then facts ->> 'value' end) stored;

-- Closing is still the only change there is. Columns that are made of others are empty until every trigger has run.
create or replace function forlaens.spell_closes() returns trigger language plpgsql as $$
begin
  if old.known_to <> 'infinity' then
    raise exception 'spell % version % is already superseded', old.spell, old.version using errcode = 'FL001';
  end if;
  new.known_to := old.known_to;
  new.employee := old.employee;
  new.service := old.service;
  new.place_id := old.place_id;
  if new is distinct from old then
    raise exception 'a version of a spell is never changed, only superseded' using errcode = 'FL002';
  end if;
  new.known_to := greatest(clock_timestamp(), old.known_from + interval '1 microsecond');
  return new;
end $$;

create index spell_of_employee on forlaens.spell (municipality, employee, starts)
  where employee is not null and known_to = 'infinity' and not withdrawn;
create index spell_of_service on forlaens.spell (municipality, service, starts)
  where service is not null and known_to = 'infinity' and not withdrawn;
create index spell_of_district on forlaens.spell (municipality, place_id, starts)
  where place_id is not null and known_to = 'infinity' and not withdrawn;

-- What people say a case by: a year and a number, 2026-00017. The year is that of the first writing down.
create table forlaens.case_counter (
  municipality smallint not null check (municipality > 0),
  year         smallint not null,
  last         int not null check (last > 0),
  primary key (municipality, year)
);
alter table forlaens.child add case_number text check (case_number ~ '^[0-9]{4}-[0-9]{5,}$');
alter table forlaens.child add unique (municipality, case_number);

create function forlaens.number_case() returns trigger language plpgsql as $$
declare
  given int;
  of_year smallint := extract(year from new.created_at at time zone 'Europe/Copenhagen');
begin
  if new.case_number is null then
    insert into forlaens.case_counter as c (municipality, year, last) values (new.municipality, of_year, 1)
      on conflict (municipality, year) do update set last = c.last + 1
      returning last into given;
    new.case_number := of_year || '-' || lpad(given::text, greatest(5, length(given::text)), '0');
  end if;
  return new;
end $$;
create trigger number_case before insert on forlaens.child for each row execute function forlaens.number_case();
revoke execute on function forlaens.number_case() from public;

-- What the session may touch at all: case, figures, journal, or nothing where it has not said.
create function forlaens.scope() returns text language sql stable parallel safe
  as $$ select coalesce(current_setting('app.scope', true), '') $$;
revoke execute on function forlaens.scope() from public;
grant execute on function forlaens.scope() to forlaens_app, forlaens_seal, forlaens_retain, forlaens_load;

-- Behind the second wall stands what is about one child.
create function forlaens.hide_content(target regclass) returns void language plpgsql as $$
begin
  execute format(
    'create policy content on %s as restrictive to forlaens_app using (forlaens.scope() = ''case'') with check (forlaens.scope() = ''case'')',
    target
  );
end $$;
revoke execute on function forlaens.hide_content(regclass) from public;

select forlaens.raise_wall(each::regclass) from unnest(array[
  'forlaens.staff_holding', 'forlaens.staff_relative', 'forlaens.break_glass', 'forlaens.case_counter'
]) each;
select forlaens.hide_content(each::regclass) from unnest(array[
  'forlaens.child', 'forlaens.child_details', 'forlaens.spell', 'forlaens.family', 'forlaens.family_member', 'forlaens.follow_up',
  'forlaens.network_meeting', 'forlaens.notification', 'forlaens.staff_relative', 'forlaens.break_glass', 'forlaens.case_counter'
]) each;

-- The content of the journal is for whoever controls it; adding to it is for everyone who is served.
create policy content on journal.content as restrictive for select to forlaens_app using (forlaens.scope() = 'journal');
create policy content on journal.subject as restrictive for select to forlaens_app using (forlaens.scope() = 'journal');

-- Children that were written down before they had numbers, in the order they came. The wall shows one municipality at a time,
-- and an owner whom no wall holds asks for one at a time.
do $$
declare
  code smallint;
begin
  for code in select generate_series(1, 999) loop
    perform set_config('app.municipality', code::text, true);
    with numbered as (
      select c.id, y.year, row_number() over (partition by y.year order by c.created_at, c.id) as n
      from forlaens.child c, extract(year from c.created_at at time zone 'Europe/Copenhagen') y(year)
      where c.municipality = code
    )
    update forlaens.child c set case_number = n.year || '-' || lpad(n.n::text, greatest(5, length(n.n::text)), '0')
      from numbered n where n.id = c.id and c.municipality = code;
    insert into forlaens.case_counter (municipality, year, last)
      select code, split_part(c.case_number, '-', 1)::smallint, count(*) from forlaens.child c where c.municipality = code group by 2;
  end loop;
  perform set_config('app.municipality', '', true);
end $$;
alter table forlaens.child alter case_number set not null;

-- Children by step on a day: figures for those who may have no child, in scope figures and case and in no other. The scope is
-- put back afterwards. A count of one to four is for the program to hide.
create function forlaens.children_by_step(on_day date) returns table (step int, children int) language plpgsql as $$
declare
  said text := forlaens.scope();
begin
  if said not in ('figures', 'case') then
    return;
  end if;
  perform set_config('app.scope', 'case', true);
  return query
    with standing as (
      select s.municipality, s.child, max(case when s.kind in ('measure', 'placement') then (s.facts ->> 'step')::int end) as step
      from forlaens.spell s
      where s.municipality = forlaens.municipality() and s.known_to = 'infinity' and not s.withdrawn
        and s.starts <= on_day and (s.ends is null or s.ends > on_day) and s.kind in ('measure', 'placement', 'adviser')
      group by s.municipality, s.child
    )
    select standing.step, count(*)::int
    from standing join forlaens.child_details c on c.municipality = standing.municipality and c.child = standing.child
    where c.born is null or c.born > (on_day - interval '18 years')::date
    group by standing.step;
  perform set_config('app.scope', said, true);
end $$;

-- A case by its number and who may not look at it, for whoever keeps the journal and has no case content.
create function forlaens.case_outside(of_child uuid) returns table (case_number text, relatives uuid[]) language plpgsql as $$
declare
  said text := forlaens.scope();
begin
  if said not in ('journal', 'case') then
    return;
  end if;
  perform set_config('app.scope', 'case', true);
  return query
    select c.case_number,
      array(select r.person from forlaens.staff_relative r where r.municipality = c.municipality and r.child = c.id order by r.person)
    from forlaens.child c where c.municipality = forlaens.municipality() and c.id = of_child;
  perform set_config('app.scope', said, true);
end $$;
revoke execute on function forlaens.children_by_step(date), forlaens.case_outside(uuid) from public;
grant execute on function forlaens.children_by_step(date), forlaens.case_outside(uuid) to forlaens_app;

-- A session wears one hat, and may know roles the municipality's own sign-in told.
alter table forlaens.session
  add purpose  text check (purpose <> ''),
  add holdings jsonb;

grant select on forlaens.staff_holding, forlaens.staff_relative to forlaens_app;
grant select, insert on forlaens.break_glass to forlaens_app;
grant select, insert, update on forlaens.case_counter to forlaens_app;
grant select (name, sex, cpr, due, mother, protected_from, protected_to, died_on) on forlaens.child_details to forlaens_app;
grant select on forlaens.family, forlaens.family_member, forlaens.follow_up, forlaens.network_meeting, forlaens.notification to forlaens_app;
grant update (purpose) on forlaens.session to forlaens_app;
grant insert on forlaens.staff_holding, forlaens.staff_relative to forlaens_load;
grant select, insert, update on forlaens.case_counter to forlaens_load;
