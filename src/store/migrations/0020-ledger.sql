-- The municipality's ledger and budget as files that were read. A file is never changed: for each month the latest file that
-- covers it and was not taken back is the one that counts, so that reading a file twice doubles nothing and taking one back
-- brings what stood before.

create table forlaens.ledger_upload (
  municipality smallint not null check (municipality > 0),
  number       int not null check (number > 0),
  kind         text not null check (kind in ('ledger', 'budget')),
  first_month  date not null check (first_month = date_trunc('month', first_month)),
  last_month   date not null check (last_month = date_trunc('month', last_month) and last_month >= first_month),
  lines        int not null check (lines >= 0),
  sum_ore      bigint not null,
  read_by      uuid not null,
  read_at      timestamptz not null default clock_timestamp(),
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (municipality, number),
  foreign key (municipality, read_by) references forlaens.staff (municipality, id),
  foreign key (municipality, withdrawn_by) references forlaens.staff (municipality, id),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);

-- A line of a file; a budget's line stands on 1 January. No text of a posting is kept: it may hold a name.
create table forlaens.ledger_line (
  municipality smallint not null,
  upload       int not null,
  line         int not null check (line > 0),
  account      text not null check (account ~ '^[0-9][0-9.]*$'),
  booked_on    date not null check (isfinite(booked_on)),
  amount_ore   bigint not null,
  child        uuid,
  primary key (municipality, upload, line),
  foreign key (municipality, upload) references forlaens.ledger_upload (municipality, number),
  foreign key (municipality, child) references forlaens.child (municipality, id)
);
create trigger ledger_line_stays before update or delete on forlaens.ledger_line
  for each row execute function forlaens.refuse_change();

-- Which file was read is for whoever follows the money; a line may name a child.
select forlaens.raise_wall(each) from unnest(array['forlaens.ledger_upload', 'forlaens.ledger_line']::regclass[]) each;
select forlaens.hide_content('forlaens.ledger_line');

-- What stands for a child in amounts without names: the same child has the same, and nobody can tell from it who it is.
create function forlaens.nameless(of_id uuid) returns text language sql immutable parallel safe
  as $$ select encode(sha256(convert_to(of_id::text, 'UTF8')), 'hex') $$;

-- The lines that count from one month to another. The child itself is only for whoever has case content.
create function forlaens.ledger_lines(of_kind text, from_month date, to_month date)
  returns table (account text, booked_on date, amount_ore bigint, nameless text, child uuid) language plpgsql as $$
declare
  said text := forlaens.scope();
begin
  if said not in ('figures', 'case') then
    return;
  end if;
  perform set_config('app.scope', 'case', true);
  return query
    select l.account, l.booked_on, l.amount_ore, forlaens.nameless(l.child), case when said = 'case' then l.child end
    from forlaens.standing_files(of_kind, from_month, to_month) f
    join forlaens.ledger_line l on l.municipality = forlaens.municipality() and l.upload = f.upload
      and l.booked_on >= f.month and l.booked_on < f.month + interval '1 month'
    order by l.booked_on, l.upload, l.line;
  perform set_config('app.scope', said, true);
end $$;

-- Which file counts in each month; a month no file covers is not there.
create function forlaens.standing_files(of_kind text, from_month date, to_month date)
  returns table (month date, upload int) language sql stable as $$
  select m::date, max(u.number)
  from generate_series(from_month, to_month, interval '1 month') m
  join forlaens.ledger_upload u on u.municipality = forlaens.municipality() and u.kind = of_kind
    and u.withdrawn_at is null and m between u.first_month and u.last_month
  group by m
$$;

-- Help that is paid in a year, without anybody's name: what kind, on which step, from when to when, as it stands. The day a
-- child comes of age is told only where it falls in the year and the help is not for those who have. A household is the family
-- that stands at the child's file.
create function forlaens.paid_help(of_year int)
  returns table (help text, nameless text, household text, district text, kind text, service text, step int, type text,
    starts date, ends date, planned_end date, comes_of_age date, child uuid) language plpgsql as $$
declare
  said text := forlaens.scope();
  first_day date := make_date(of_year, 1, 1);
  next_year date := make_date(of_year + 1, 1, 1);
begin
  if said not in ('figures', 'case') then
    return;
  end if;
  perform set_config('app.scope', 'case', true);
  return query
    with paid as materialized (
      select s.* from forlaens.spell s
      where s.municipality = forlaens.municipality() and s.known_to = 'infinity' and not s.withdrawn
        and s.kind in ('measure', 'placement') and s.starts < next_year and (s.ends is null or s.ends > first_day)
    ),
    home as (
      select distinct on (m.child) m.child, m.family from forlaens.family_member m
      where m.municipality = forlaens.municipality() and m.child is not null
      order by m.child, m.ends desc nulls first, m.starts, m.family
    ),
    lives as (
      select distinct on (d.child) d.child, n.name from forlaens.spell d
      join forlaens.district n on n.municipality = d.municipality and n.id::text = d.facts ->> 'value'
      where d.municipality = forlaens.municipality() and d.kind = 'district' and d.known_to = 'infinity' and not d.withdrawn
        and d.starts < next_year and (d.ends is null or d.ends > first_day)
      order by d.child, d.starts desc
    )
    select forlaens.nameless(p.spell), forlaens.nameless(p.child), forlaens.nameless(coalesce(home.family, p.child)), lives.name,
      p.kind, p.facts ->> 'service', (p.facts ->> 'step')::int, p.facts ->> 'type', p.starts, p.ends,
      (p.facts ->> 'plannedEnd')::date,
      case when v.use is distinct from 'aftercare' and g.grown >= first_day and g.grown < next_year then g.grown end,
      case when said = 'case' then p.child end
    from paid p
    left join forlaens.child_details c on c.municipality = p.municipality and c.child = p.child
    left join forlaens.service v on v.municipality = p.municipality and v.id::text = p.facts ->> 'service'
    cross join lateral (select (c.born + interval '18 years')::date as grown) g
    left join home on home.child = p.child
    left join lives on lives.child = p.child
    order by 1;
  perform set_config('app.scope', said, true);
end $$;

-- The households of children of ledger lines, by what stands for the child, whether or not there is help in the year.
create function forlaens.households_of(of_nameless text[]) returns table (nameless text, household text, district text)
  language plpgsql as $$
declare
  said text := forlaens.scope();
begin
  if said not in ('figures', 'case') then
    return;
  end if;
  perform set_config('app.scope', 'case', true);
  return query
    select forlaens.nameless(c.id), forlaens.nameless(coalesce(
        (select m.family from forlaens.family_member m where m.municipality = c.municipality and m.child = c.id
         order by m.ends desc nulls first, m.starts, m.family limit 1), c.id)),
      (select n.name from forlaens.spell d join forlaens.district n on n.municipality = d.municipality and n.id::text = d.facts ->> 'value'
       where d.municipality = c.municipality and d.child = c.id and d.kind = 'district' and d.known_to = 'infinity' and not d.withdrawn
       order by d.starts desc limit 1)
    from forlaens.child c
    where c.municipality = forlaens.municipality() and forlaens.nameless(c.id) = any(of_nameless);
  perform set_config('app.scope', said, true);
end $$;

-- Case numbers a file names that no case has.
create function forlaens.cases_missing(of_numbers text[]) returns setof text language plpgsql as $$
declare
  said text := forlaens.scope();
begin
  if said not in ('figures', 'case') then
    return;
  end if;
  perform set_config('app.scope', 'case', true);
  return query
    select n from unnest(of_numbers) n
    where not exists (
      select from forlaens.child c where c.municipality = forlaens.municipality() and c.case_number = n);
  perform set_config('app.scope', said, true);
end $$;

-- Writes a file down as the next one and answers its number; null where another was read since `after`. The lines come as
-- [[line, account, day, øre, case number or null], ...].
create function forlaens.read_ledger(after int, of_kind text, from_month date, to_month date, person uuid, of_lines jsonb)
  returns int language plpgsql as $$
declare
  said text := forlaens.scope();
  last_number int;
begin
  if said not in ('figures', 'case') then
    return null;
  end if;
  perform pg_advisory_xact_lock(1181708908, hashtext('ledger ' || forlaens.municipality()));
  select coalesce(max(u.number), 0) into last_number from forlaens.ledger_upload u where u.municipality = forlaens.municipality();
  if last_number <> after then
    return null;
  end if;
  perform set_config('app.scope', 'case', true);
  insert into forlaens.ledger_upload (municipality, number, kind, first_month, last_month, lines, sum_ore, read_by)
    select forlaens.municipality(), last_number + 1, of_kind, from_month, to_month, count(*), coalesce(sum((l ->> 3)::bigint), 0), person
    from jsonb_array_elements(of_lines) l;
  insert into forlaens.ledger_line (municipality, upload, line, account, booked_on, amount_ore, child)
    select forlaens.municipality(), last_number + 1, (l ->> 0)::int, l ->> 1, (l ->> 2)::date, (l ->> 3)::bigint, c.id
    from jsonb_array_elements(of_lines) l
    left join forlaens.child c on c.municipality = forlaens.municipality() and c.case_number = l ->> 4;
  perform set_config('app.scope', said, true);
  return last_number + 1;
end $$;

revoke execute on function forlaens.nameless(uuid), forlaens.ledger_lines(text, date, date),
  forlaens.standing_files(text, date, date), forlaens.paid_help(int), forlaens.households_of(text[]),
  forlaens.cases_missing(text[]), forlaens.read_ledger(int, text, date, date, uuid, jsonb) from public;
grant execute on function forlaens.nameless(uuid), forlaens.ledger_lines(text, date, date),
  forlaens.standing_files(text, date, date), forlaens.paid_help(int), forlaens.households_of(text[]),
  forlaens.cases_missing(text[]), forlaens.read_ledger(int, text, date, date, uuid, jsonb) to forlaens_app;

grant select, insert (municipality, number, kind, first_month, last_month, lines, sum_ore, read_by),
  update (withdrawn_by, withdrawn_at) on forlaens.ledger_upload to forlaens_app;
grant select, insert on forlaens.ledger_line to forlaens_app;
grant insert on forlaens.ledger_upload, forlaens.ledger_line to forlaens_load;
