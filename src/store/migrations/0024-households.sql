-- Which household a child belongs to in a month is reckoned by the program, by the day before a placement began. The database
-- tells what it is reckoned from, and no longer which family stands at the child's file.
drop function forlaens.paid_help(int);
drop function forlaens.households_of(text[]);

-- Help that is paid in a year, without anybody's name: what kind, on which step, from when to when, as it stands. The day a
-- child comes of age is told only where it falls in the year and the help is not for those who have.
create function forlaens.paid_help(of_year int)
  returns table (help text, nameless text, district text, kind text, service text, step int, type text,
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
    lives as (
      select distinct on (d.child) d.child, n.name from forlaens.spell d
      join forlaens.district n on n.municipality = d.municipality and n.id::text = d.facts ->> 'value'
      where d.municipality = forlaens.municipality() and d.kind = 'district' and d.known_to = 'infinity' and not d.withdrawn
        and d.starts < next_year and (d.ends is null or d.ends > first_day)
      order by d.child, d.starts desc
    )
    select forlaens.nameless(p.spell), forlaens.nameless(p.child), lives.name,
      p.kind, p.facts ->> 'service', (p.facts ->> 'step')::int, p.facts ->> 'type', p.starts, p.ends,
      (p.facts ->> 'plannedEnd')::date,
      case when v.use is distinct from 'aftercare' and g.grown >= first_day and g.grown < next_year then g.grown end,
      case when said = 'case' then p.child end
    from paid p
    left join forlaens.child_details c on c.municipality = p.municipality and c.child = p.child
    left join forlaens.service v on v.municipality = p.municipality and v.id::text = p.facts ->> 'service'
    cross join lateral (select (c.born + interval '18 years')::date as grown) g
    left join lives on lives.child = p.child
    order by 1;
  perform set_config('app.scope', said, true);
end $$;

-- Where children live, by what stands for each: the families they have belonged to, by what stands for the family, and their
-- stays in placement and aftercare, as they stand. Lists of [family, first day, last] and [kind, first day, last]; the last day
-- does not count. Nobody's name, and nothing of where a family or a placement is.
create function forlaens.households_of(of_nameless text[])
  returns table (nameless text, district text, families jsonb, stays jsonb) language plpgsql as $$
declare
  said text := forlaens.scope();
begin
  if said not in ('figures', 'case') then
    return;
  end if;
  perform set_config('app.scope', 'case', true);
  return query
    with asked as materialized (
      select c.id, n.who from forlaens.child c join unnest(of_nameless) n(who) on n.who = forlaens.nameless(c.id)
      where c.municipality = forlaens.municipality()
    ),
    belonged as (
      select m.child, jsonb_agg(jsonb_build_array(forlaens.nameless(m.family), m.starts, m.ends) order by m.starts, m.family) as told
      from forlaens.family_member m join asked a on a.id = m.child
      where m.municipality = forlaens.municipality() group by m.child
    ),
    stayed as (
      select s.child, jsonb_agg(jsonb_build_array(
        case s.kind when 'placement' then 'placement' else 'aftercare' end, s.starts, s.ends) order by s.starts, s.kind) as told
      from forlaens.spell s join asked a on a.id = s.child
      left join forlaens.service v on v.municipality = s.municipality and v.id::text = s.facts ->> 'service'
      where s.municipality = forlaens.municipality() and s.known_to = 'infinity' and not s.withdrawn
        and (s.ends is null or s.ends > s.starts) and (s.kind = 'placement' or s.kind = 'measure' and v.use = 'aftercare')
      group by s.child
    )
    select a.who,
      (select n.name from forlaens.spell d join forlaens.district n on n.municipality = d.municipality and n.id::text = d.facts ->> 'value'
       where d.municipality = forlaens.municipality() and d.child = a.id and d.kind = 'district' and d.known_to = 'infinity' and not d.withdrawn
       order by d.starts desc limit 1),
      coalesce(b.told, '[]'), coalesce(s.told, '[]')
    from asked a left join belonged b on b.child = a.id left join stayed s on s.child = a.id;
  perform set_config('app.scope', said, true);
end $$;

revoke execute on function forlaens.paid_help(int), forlaens.households_of(text[]) from public;
grant execute on function forlaens.paid_help(int), forlaens.households_of(text[]) to forlaens_app;

-- What accounts cost by the ledger in whole years: those a file stands for in every month of. Sums of accounts, and no child.
create function forlaens.ledger_years(from_year int, to_year int) returns table (year int, account text, amount_ore bigint)
  language plpgsql as $$
declare
  said text := forlaens.scope();
begin
  if said not in ('figures', 'case') then
    return;
  end if;
  perform set_config('app.scope', 'case', true);
  return query
    with files as materialized (
      select extract(year from f.month)::int as y, f.month, f.upload
      from forlaens.standing_files('ledger', make_date(from_year, 1, 1), make_date(to_year, 12, 1)) f
    ),
    whole as (select f.y from files f group by f.y having count(*) = 12)
    select f.y, l.account, sum(l.amount_ore)::bigint
    from whole join files f on f.y = whole.y
    join forlaens.ledger_line l on l.municipality = forlaens.municipality() and l.upload = f.upload
      and l.booked_on >= f.month and l.booked_on < f.month + interval '1 month'
    group by f.y, l.account order by f.y, l.account;
  perform set_config('app.scope', said, true);
end $$;
revoke execute on function forlaens.ledger_years(int, int) from public;
grant execute on function forlaens.ledger_years(int, int) to forlaens_app;
