-- What a plan is held against: accounts of whole years, and cases that were carried through. Nothing here is about a child.

-- What an account has cost in a calendar year, as the municipality's accounts say. A correction is the next number; the last
-- one counts. The years before an effort are older than any ledger that is read line by line, so they are kept by themselves.
create table forlaens.account_year (
  municipality smallint not null check (municipality > 0),
  account      text not null check (account ~ '^[0-9A-Za-zÆØÅæøå][0-9A-Za-zÆØÅæøå. -]{0,39}$'),
  year         smallint not null check (year between 1990 and 2200),
  number       int not null check (number > 0),
  amount_ore   bigint not null,
  source       text not null check (btrim(source) <> ''),
  read_by      uuid,
  read_at      timestamptz not null default clock_timestamp(),
  primary key (municipality, account, year, number),
  foreign key (municipality, read_by) references forlaens.staff (municipality, id)
);
create trigger account_year_stays before update or delete on forlaens.account_year
  for each row execute function forlaens.refuse_change();

-- A case that was carried through, here or elsewhere, as the municipality knows it: what was planned to be gained and what came
-- of it, both at one price level. It is never changed; one that was wrong is withdrawn with a reason.
create table forlaens.realised_case (
  municipality   smallint not null check (municipality > 0),
  id             uuid not null,
  title          text not null check (btrim(title) <> ''),
  place          text not null check (btrim(place) <> ''),
  first_year     smallint not null check (first_year between 1990 and 2200),
  last_year      smallint not null check (last_year between first_year and 2200),
  planned_ore    bigint not null check (planned_ore > 0),
  realised_ore   bigint not null,
  price_level    smallint not null check (price_level between 1990 and 2200),
  source         text not null check (btrim(source) <> ''),
  recorded_by    uuid not null,
  recorded_at    timestamptz not null default clock_timestamp(),
  withdrawn_by   uuid,
  withdrawn_at   timestamptz,
  withdrawn_why  text check (btrim(withdrawn_why) <> ''),
  primary key (municipality, id),
  foreign key (municipality, recorded_by) references forlaens.staff (municipality, id),
  foreign key (municipality, withdrawn_by) references forlaens.staff (municipality, id),
  check (num_nulls(withdrawn_by, withdrawn_at, withdrawn_why) in (0, 3))
);

select forlaens.raise_wall(each) from unnest(array['forlaens.account_year', 'forlaens.realised_case']::regclass[]) each;
grant select, insert (municipality, account, year, number, amount_ore, source, read_by) on forlaens.account_year to forlaens_app;
grant select, insert on forlaens.account_year to forlaens_load;
grant select, insert (municipality, id, title, place, first_year, last_year, planned_ore, realised_ore, price_level, source,
  recorded_by), update (withdrawn_by, withdrawn_at, withdrawn_why) on forlaens.realised_case to forlaens_app;

-- Child-years by step and year: days on a step, which is the highest in force on the day, of children who had help. Figures for
-- those who may have no child, in scope figures and case and in no other; how many children are behind them is for the program
-- to hide where they are few. The first day counts, the last does not.
create function forlaens.child_days(from_year int, to_year int) returns table (year int, step int, days bigint, children int)
  language plpgsql as $$
declare
  said text := forlaens.scope();
begin
  if said not in ('figures', 'case') then
    return;
  end if;
  perform set_config('app.scope', 'case', true);
  return query
    with spans as (
      select s.child, (s.facts ->> 'step')::int as step, range_agg(daterange(s.starts, s.ends)) as days
      from forlaens.spell s
      where s.municipality = forlaens.municipality() and s.known_to = 'infinity' and not s.withdrawn
        and s.kind in ('measure', 'placement') and s.facts ->> 'step' is not null
        and s.starts < make_date(to_year + 1, 1, 1) and (s.ends is null or s.ends > make_date(from_year, 1, 1))
        and (s.ends is null or s.ends > s.starts)
      group by s.child, 2
    ),
    highest as (
      select spans.child, spans.step, spans.days - coalesce(range_agg(spans.days) over (
        partition by spans.child order by spans.step desc rows between unbounded preceding and 1 preceding), '{}') as days
      from spans
    )
    select y, highest.step, sum(upper(r) - lower(r))::bigint, count(distinct highest.child)::int
    from highest, generate_series(from_year, to_year) y,
      unnest(highest.days * datemultirange(daterange(make_date(y, 1, 1), make_date(y + 1, 1, 1)))) r
    group by y, highest.step;
  perform set_config('app.scope', said, true);
end $$;
revoke execute on function forlaens.child_days(int, int) from public;
grant execute on function forlaens.child_days(int, int) to forlaens_app;
