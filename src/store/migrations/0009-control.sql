-- What makes an emergency answerable: which leader has seen it; and each month a sample of look-ups that an auditor signs for.

-- A file is opened for hours. The program asks the municipality's own, lower limit.
alter table forlaens.break_glass add check (closes_at <= opened_at + interval '72 hours');

-- That a leader has seen an emergency. The database says when. Whoever opened the file does not look after it.
create table forlaens.break_glass_seen (
  municipality smallint not null,
  emergency    uuid not null,
  person       uuid not null,
  seen_at      timestamptz not null default clock_timestamp(),
  primary key (municipality, emergency, person),
  foreign key (municipality, emergency) references forlaens.break_glass (municipality, id),
  foreign key (municipality, person) references forlaens.staff (municipality, id)
);
create trigger break_glass_seen_stays before update or delete on forlaens.break_glass_seen
  for each row execute function forlaens.refuse_change();

create function forlaens.seen_by_another() returns trigger language plpgsql as $$
begin
  if exists (
    select from forlaens.break_glass g
    where g.municipality = new.municipality and g.id = new.emergency and g.person = new.person
  ) then
    raise exception 'nobody looks after an emergency of their own' using errcode = 'FL005';
  end if;
  return new;
end $$;
create trigger seen_by_another before insert on forlaens.break_glass_seen
  for each row execute function forlaens.seen_by_another();

-- A month whose sample was drawn: once, by whom, and of how many.
create table forlaens.control_month (
  municipality smallint not null check (municipality > 0),
  month        date not null check (extract(day from month) = 1),
  drawn_by     uuid not null,
  drawn_at     timestamptz not null default clock_timestamp(),
  emergencies  int not null check (emergencies >= 0),   -- how many there were in the month
  lookups      int not null check (lookups >= 0),
  primary key (municipality, month),
  foreign key (municipality, drawn_by) references forlaens.staff (municipality, id)
);

-- What was drawn: an emergency, or a row of the journal. `person` did it. Neither is pointed at by a foreign key: a control
-- is of the journal and stands outside the wall around children.
create table forlaens.control_item (
  municipality smallint not null,
  month        date not null,
  id           uuid not null,
  place        int not null check (place >= 0),
  kind         text not null check (kind in ('emergency', 'lookup')),
  source       uuid not null,
  person       uuid not null,
  primary key (municipality, id),
  unique (municipality, month, place),
  unique (municipality, kind, source),
  foreign key (municipality, month) references forlaens.control_month (municipality, month),
  foreign key (municipality, person) references forlaens.staff (municipality, id)
);

-- What the auditor signed. One that waited for an answer is followed by another signature, never changed.
create table forlaens.control_outcome (
  municipality smallint not null,
  item         uuid not null,
  number       int not null check (number > 0),
  person       uuid not null,
  signed_at    timestamptz not null default clock_timestamp(),
  outcome      text not null check (outcome in ('justified', 'unclear', 'unjustified')),
  note         text not null,
  primary key (municipality, item, number),
  foreign key (municipality, item) references forlaens.control_item (municipality, id),
  foreign key (municipality, person) references forlaens.staff (municipality, id),
  check (outcome = 'justified' or btrim(note) <> '')
);

create trigger control_month_stays before update or delete on forlaens.control_month
  for each row execute function forlaens.refuse_change();
create trigger control_item_stays before update or delete on forlaens.control_item
  for each row execute function forlaens.refuse_change();
create trigger control_outcome_stays before update or delete on forlaens.control_outcome
  for each row execute function forlaens.refuse_change();

create function forlaens.signed_in_turn() returns trigger language plpgsql as $$
begin
  if exists (
    select from forlaens.control_item i
    where i.municipality = new.municipality and i.id = new.item and i.person = new.person
  ) then
    raise exception 'nobody controls a look-up of their own' using errcode = 'FL005';
  end if;
  if new.number > 1 and not exists (
    select from forlaens.control_outcome o
    where o.municipality = new.municipality and o.item = new.item and o.number = new.number - 1 and o.outcome = 'unclear'
  ) then
    raise exception 'only what was unclear is signed again' using errcode = 'FL005';
  end if;
  return new;
end $$;
create trigger signed_in_turn before insert on forlaens.control_outcome
  for each row execute function forlaens.signed_in_turn();

revoke execute on function forlaens.seen_by_another(), forlaens.signed_in_turn() from public;

select forlaens.raise_wall(each::regclass) from unnest(array[
  'forlaens.break_glass_seen', 'forlaens.control_month', 'forlaens.control_item', 'forlaens.control_outcome'
]) each;
select forlaens.hide_content('forlaens.break_glass_seen');

-- A control is seen and made by whoever may see the journal, and by nobody else.
create policy content on forlaens.control_month as restrictive to forlaens_app
  using (forlaens.scope() = 'journal') with check (forlaens.scope() = 'journal');
create policy content on forlaens.control_item as restrictive to forlaens_app
  using (forlaens.scope() = 'journal') with check (forlaens.scope() = 'journal');
create policy content on forlaens.control_outcome as restrictive to forlaens_app
  using (forlaens.scope() = 'journal') with check (forlaens.scope() = 'journal');

-- Emergencies for whoever keeps the journal and has no case content: why and when, the case's number, who of its family works
-- here, and which leaders have seen it. The scope is put back afterwards.
create function forlaens.emergencies_outside(since timestamptz, until timestamptz) returns table (
  id uuid, person uuid, role text, child uuid, reason text, opened_at timestamptz, closes_at timestamptz, case_number text,
  relatives uuid[], seen jsonb
) language plpgsql as $$
declare
  said text := forlaens.scope();
begin
  if said <> 'journal' then
    return;
  end if;
  perform set_config('app.scope', 'case', true);
  return query
    select g.id, g.person, g.role, g.child, g.reason, g.opened_at, g.closes_at, c.case_number,
      array(select r.person from forlaens.staff_relative r where r.municipality = g.municipality and r.child = g.child order by r.person),
      (select coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'at', s.seen_at) order by s.seen_at), '[]')
        from forlaens.break_glass_seen s join forlaens.staff p on p.municipality = s.municipality and p.id = s.person
        where s.municipality = g.municipality and s.emergency = g.id)
    from forlaens.break_glass g join forlaens.child c on c.municipality = g.municipality and c.id = g.child
    where g.municipality = forlaens.municipality() and g.opened_at >= since and g.opened_at < until
    order by g.opened_at, g.id;
  perform set_config('app.scope', said, true);
end $$;
revoke execute on function forlaens.emergencies_outside(timestamptz, timestamptz) from public;
grant execute on function forlaens.emergencies_outside(timestamptz, timestamptz) to forlaens_app;

-- When it was seen, drawn and signed is the database's to say.
grant select, insert (municipality, emergency, person) on forlaens.break_glass_seen to forlaens_app;
grant select, insert (municipality, month, drawn_by, emergencies, lookups) on forlaens.control_month to forlaens_app;
grant select, insert on forlaens.control_item to forlaens_app;
grant select, insert (municipality, item, number, person, outcome, note) on forlaens.control_outcome to forlaens_app;
grant insert, select (municipality, id, person) on forlaens.break_glass to forlaens_load; -- the trigger above asks who opened it
grant insert on forlaens.break_glass_seen to forlaens_load;
