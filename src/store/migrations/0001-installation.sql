-- The wall between municipalities, the logins, and what this database is. The schema itself is made by the migrator.

create extension if not exists btree_gist with schema forlaens;

-- Logins are shared by every database on a server, so they are made only where they are missing.
do $$
declare
  login text;
begin
  foreach login in array array['forlaens_app', 'forlaens_seal', 'forlaens_retain', 'forlaens_load'] loop
    begin
      if not exists (select from pg_roles where rolname = login) then
        execute format('create role %I login nosuperuser nobypassrls nocreatedb nocreaterole noreplication', login);
        -- "As known at" is stable because nobody can keep a change waiting for long.
        execute format('alter role %I set idle_in_transaction_session_timeout = ''30s''', login);
      end if;
    exception
      when duplicate_object or unique_violation then null;  -- the migration of another database was first
    end;
    if exists (select from pg_roles where rolname = login and (rolsuper or rolbypassrls)) then
      raise exception 'the login % may walk through the wall: alter role % nosuperuser nobypassrls', login, login;
    end if;
  end loop;
end $$;

revoke all on schema forlaens from public;
grant usage on schema forlaens to forlaens_app, forlaens_seal, forlaens_retain, forlaens_load;

-- The municipality the session signed in to; null where it has not said, and then no row is seen.
create function forlaens.municipality() returns smallint language sql stable parallel safe
  as $$ select nullif(current_setting('app.municipality', true), '')::smallint $$;
revoke execute on function forlaens.municipality() from public;
grant execute on function forlaens.municipality() to forlaens_app, forlaens_seal, forlaens_retain, forlaens_load;

-- Every table with a municipality gets the same wall, which its owner cannot step over either.
create function forlaens.raise_wall(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy wall on %s using (municipality = forlaens.municipality()) with check (municipality = forlaens.municipality())',
    target
  );
end $$;
revoke execute on function forlaens.raise_wall(regclass) from public;

create function forlaens.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name using errcode = 'FL003';
end $$;
revoke execute on function forlaens.refuse_change() from public;

-- One row: demo or production, decided when the database is made. The migrator says which.
create table forlaens.installation (
  singleton  boolean primary key default true check (singleton),
  id         uuid not null default gen_random_uuid(),
  mode       text not null check (mode in ('demo', 'production')),
  created_at timestamptz not null default clock_timestamp()
);
insert into forlaens.installation (mode) values (current_setting('forlaens.mode'));
create trigger installation_stays before update or delete on forlaens.installation
  for each row execute function forlaens.refuse_change();
grant select on forlaens.installation to forlaens_app, forlaens_seal, forlaens_retain, forlaens_load;
grant select on forlaens.migration to forlaens_app;
