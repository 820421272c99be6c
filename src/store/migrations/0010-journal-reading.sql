-- Reading the journal: whom its rows are searched by, and which cases they speak of, for whoever keeps it and has no case content.

-- Who asked, taken from the body by the database, so that it is as true as the body. Behind the wall nothing inside a body is
-- found by an index. Ids begin with their time: the order of the index is that of time.
alter table journal.content add actor uuid generated always as ((body -> 'actor' ->> 'person')::uuid) stored;
create index content_of_actor on journal.content (municipality, actor, id);

-- The children whose family works here: what rows about a child are decided on. Every other child has no such relative.
create function forlaens.related_outside() returns table (child uuid, relatives uuid[]) language plpgsql as $$
declare
  said text := forlaens.scope();
begin
  if said not in ('journal', 'case') then
    return;
  end if;
  perform set_config('app.scope', 'case', true);
  return query
    select r.child, array_agg(r.person order by r.person) from forlaens.staff_relative r
    where r.municipality = forlaens.municipality() group by r.child;
  perform set_config('app.scope', said, true);
end $$;

-- The case numbers of some children.
create function forlaens.numbers_outside(of_children uuid[]) returns table (child uuid, case_number text) language plpgsql as $$
declare
  said text := forlaens.scope();
begin
  if said not in ('journal', 'case') then
    return;
  end if;
  perform set_config('app.scope', 'case', true);
  return query
    select c.id, c.case_number from forlaens.child c
    where c.municipality = forlaens.municipality() and c.id = any(of_children);
  perform set_config('app.scope', said, true);
end $$;

-- The child behind a case number; null where there is none.
create function forlaens.numbered_outside(of_case text) returns uuid language plpgsql as $$
declare
  said  text := forlaens.scope();
  found_child uuid;
begin
  if said not in ('journal', 'case') then
    return null;
  end if;
  perform set_config('app.scope', 'case', true);
  select c.id into found_child from forlaens.child c where c.municipality = forlaens.municipality() and c.case_number = of_case;
  perform set_config('app.scope', said, true);
  return found_child;
end $$;

revoke execute on function
  forlaens.related_outside(), forlaens.numbers_outside(uuid[]), forlaens.numbered_outside(text)
  from public;
grant execute on function
  forlaens.related_outside(), forlaens.numbers_outside(uuid[]), forlaens.numbered_outside(text)
  to forlaens_app;
