-- A municipality's own investment cases: every version as it was written. Rows are added and never changed; a case that is
-- withdrawn gets a version that says so, and one that comes back gets another. The published cases are in investment_case.

create table forlaens.case_version (
  municipality smallint not null check (municipality > 0),
  id           text not null check (id ~ '^[a-z0-9][a-z0-9-]*$' and length(id) <= 100),
  version      int not null check (version > 0),
  title        text not null check (btrim(title) <> ''),
  body         jsonb not null check (octet_length(body::text) <= 307200 and body ->> 'id' = id),
  withdrawn    boolean not null default false,
  saved_by     uuid not null,
  saved_at     timestamptz not null default clock_timestamp(),
  primary key (municipality, id, version),
  foreign key (municipality, saved_by) references forlaens.staff (municipality, id)
);

create trigger case_version_stays before update or delete on forlaens.case_version
  for each row execute function forlaens.refuse_change();

-- A version follows the one before it, and an own case never takes the name of a published one.
create function forlaens.case_in_turn() returns trigger language plpgsql as $$
begin
  if new.version > 1 and not exists (
    select from forlaens.case_version v
    where v.municipality = new.municipality and v.id = new.id and v.version = new.version - 1
  ) then
    raise exception 'a case is saved in turn' using errcode = 'FL001';
  end if;
  if exists (select from forlaens.investment_case c where c.municipality = new.municipality and c.id = new.id) then
    raise exception 'a published case is not written over' using errcode = 'FL001';
  end if;
  return new;
end $$;
create trigger case_in_turn before insert on forlaens.case_version
  for each row execute function forlaens.case_in_turn();
revoke execute on function forlaens.case_in_turn() from public;

select forlaens.raise_wall('forlaens.case_version');
-- When it was saved is the database's to say.
grant select, insert (municipality, id, version, title, body, withdrawn, saved_by) on forlaens.case_version to forlaens_app;

-- A case is larger than a form.
alter table forlaens.draft drop constraint draft_body_check;
alter table forlaens.draft add constraint draft_body_check
  check (octet_length(body::text) <= case form when 'investeringscase' then 409600 else 65536 end);
