-- A child is written down, is born and has a family: what the program may add and put right, and what a person of a family was
-- called before it was put right.

-- child_details is the current copy of what the versions of `person` say, and the one place a number stands once.
grant insert (municipality, child, name, sex, cpr, born, due, mother), update (name, sex, cpr, born, due, died_on)
  on forlaens.child_details to forlaens_app;
grant insert on forlaens.family to forlaens_app;
grant insert, update (name) on forlaens.family_member to forlaens_app;

-- Whether a child is written down already is asked by its birthday.
create index child_details_born on forlaens.child_details (municipality, born);

-- Rows are added and never changed.
create table forlaens.family_name_before (
  municipality smallint not null,
  person       uuid not null,
  number       int not null check (number > 0),
  name         text not null,
  corrected_by uuid not null,
  reason       text not null check (reason <> ''),
  corrected_at timestamptz not null default clock_timestamp(),
  primary key (municipality, person, number),
  foreign key (municipality, person) references forlaens.family_member (municipality, id)
);
create trigger family_name_before_stays before update or delete on forlaens.family_name_before
  for each row execute function forlaens.refuse_change();
select forlaens.raise_wall('forlaens.family_name_before'), forlaens.hide_content('forlaens.family_name_before');
grant select, insert (municipality, person, number, name, corrected_by, reason) on forlaens.family_name_before to forlaens_app;

-- Children that were written down before their versions were kept have one from the moment they were: without it, what is put
-- right later would have been so always. Who wrote them was not kept.
alter table forlaens.case_fact disable trigger fact_begins;
do $$
declare
  code smallint;
begin
  for code in select generate_series(1, 999) loop
    perform set_config('app.municipality', code::text, true);
    perform set_config('app.scope', 'case', true);
    insert into forlaens.case_fact (municipality, child, list, fact, version, body, recorded_by, known_from, known_to)
      select c.municipality, c.id, 'person', gen_random_uuid(), 1, jsonb_build_object('born', d.born, 'died', d.died_on,
          'disability', false, 'name', d.name, 'sex', d.sex, 'cpr', d.cpr, 'due', d.due),
        '00000000-0000-0000-0000-000000000000', c.created_at, 'infinity'
      from forlaens.child c join forlaens.child_details d on d.municipality = c.municipality and d.child = c.id
      where c.municipality = code and not exists (select from forlaens.case_fact f
        where f.municipality = c.municipality and f.child = c.id and f.list = 'person');
  end loop;
  perform set_config('app.municipality', '', true);
  perform set_config('app.scope', '', true);
end $$;
alter table forlaens.case_fact enable trigger fact_begins;
