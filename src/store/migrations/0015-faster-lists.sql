-- That a row's subjects belong to a row is asked once for all that are written together, not once for each: a list names a hundred.
do $$
declare
  held text;
begin
  select conname into strict held from pg_constraint where conrelid = 'journal.subject'::regclass and contype = 'f';
  execute format('alter table journal.subject drop constraint %I', held);
end $$;

create function journal.subjects_have_entry() returns trigger language plpgsql as $$
begin
  if exists (
    select from added a
    where not exists (select from journal.entry e where e.municipality = a.municipality and e.id = a.entry)
  ) then
    raise exception 'a subject of no row of the journal' using errcode = '23503';
  end if;
  return null;
end $$;
create trigger subjects_have_entry after insert on journal.subject referencing new table as added
  for each statement execute function journal.subjects_have_entry();
revoke execute on function journal.subjects_have_entry() from public;

-- What decisions read of a child: its spells as they are known now, and none of the versions before.
create index spell_now_of_child on forlaens.spell (municipality, child) where known_to = 'infinity' and not withdrawn;
