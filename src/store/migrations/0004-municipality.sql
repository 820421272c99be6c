-- What stands around the spells: districts and their children by age, families, who a child is, staff, services, follow-ups,
-- network meetings and notifications. And which synthetic municipality was loaded, if one was.

create table forlaens.district (
  municipality   smallint not null check (municipality > 0),
  id             uuid not null,
  name           text not null check (name <> ''),
  team           text not null check (team <> ''),
  programme_from date,                            -- the first day of the programme here; null where it does not run
  primary key (municipality, id),
  unique (municipality, name)
);

-- The children of a district by age on a day, so that shares have something to be shares of. No rows of persons.
create table forlaens.population (
  municipality smallint not null,
  district     uuid not null,
  counted_on   date not null,
  age          smallint not null check (age between 0 and 22),
  children     int not null check (children >= 0),
  primary key (municipality, district, counted_on, age),
  foreign key (municipality, district) references forlaens.district (municipality, id)
);

-- Who a child is: apart from the child itself, for many may count children who must not know their names.
create table forlaens.child_details (
  municipality   smallint not null,
  child          uuid not null,
  name           text not null check (name <> ''),
  sex            text check (sex in ('female', 'male')),
  cpr            text check (cpr ~ '^[0-9]{10}$'),
  born           date,
  due            date,                            -- of a child that is expected
  mother         uuid,                            -- a family member; whom an expected child is known by
  protected_from date,                            -- name and address protection, usually a year
  protected_to   date,
  primary key (municipality, child),
  unique (municipality, cpr),
  foreign key (municipality, child) references forlaens.child (municipality, id),
  check (born is not null or due is not null),
  check (cpr is null or born is not null),
  check (protected_to > protected_from),
  check (protected_to is null or protected_from is not null)
);

create table forlaens.family (
  municipality smallint not null check (municipality > 0),
  id           uuid not null,
  primary key (municipality, id)
);

-- One belonging to a family. A grown-up has a name here and no child; a child's name is with the child.
create table forlaens.family_member (
  municipality smallint not null,
  id           uuid not null,
  family       uuid not null,
  child        uuid,
  name         text,
  relation     text not null check (relation <> ''),
  custody      boolean not null default false,
  starts       date not null,
  ends         date,                              -- the first day it is no longer true; null: still
  primary key (municipality, id),
  foreign key (municipality, family) references forlaens.family (municipality, id),
  foreign key (municipality, child) references forlaens.child (municipality, id),
  check ((child is null) <> (name is null)),
  check (ends > starts)
);
create index family_member_of_family on forlaens.family_member (municipality, family);
create index family_member_of_child on forlaens.family_member (municipality, child) where child is not null;
alter table forlaens.child_details add foreign key (municipality, mother) references forlaens.family_member (municipality, id);

create table forlaens.staff (
  municipality   smallint not null check (municipality > 0),
  id             uuid not null,
  name           text not null check (name <> ''),
  role           text not null check (role <> ''),
  team           text,
  hours_per_week numeric(3, 1) not null check (hours_per_week > 0),
  starts         date not null,
  ends           date check (ends > starts),
  primary key (municipality, id)
);

-- A price is whole øre of one year's prices, for one session, course, day or month.
create table forlaens.service (
  municipality smallint not null check (municipality > 0),
  id           uuid not null,
  code         text not null check (code <> ''),
  name         text not null check (name <> ''),
  use          text not null check (use in ('child', 'unborn', 'aftercare', 'placement')),
  steps        smallint[] not null check (cardinality(steps) > 0),
  age_from     smallint not null,
  age_to       smallint not null check (age_to >= age_from),
  provider     text not null,
  target_group text not null,
  evidence     text not null,
  capacity     int check (capacity > 0),          -- null: no limit is known
  price_ore    bigint not null check (price_ore > 0),
  price_per    text not null check (price_per in ('session', 'course', 'day', 'month')),
  price_level  smallint not null,
  paragraph    text,
  primary key (municipality, id),
  unique (municipality, code)
);

-- Neither held nor cancelled: planned, or overdue. What was never planned has no row; the due rules find it.
create table forlaens.follow_up (
  municipality smallint not null,
  id           uuid not null,
  child        uuid not null,
  spell        uuid not null,                     -- the measure or placement it is about, through all its versions
  planned_for  date not null,
  held_on      date,
  cancelled_on date,
  primary key (municipality, id),
  foreign key (municipality, child) references forlaens.child (municipality, id),
  check (held_on is null or cancelled_on is null)
);
create index follow_up_of_child on forlaens.follow_up (municipality, child, planned_for);
create index follow_up_open on forlaens.follow_up (municipality, planned_for) where held_on is null and cancelled_on is null;

create table forlaens.network_meeting (
  municipality  smallint not null,
  id            uuid not null,
  child         uuid not null,
  planned_for   date not null,
  held_on       date,
  cancelled_on  date,
  invited       smallint not null check (invited >= 0),
  came          smallint check (came between 0 and invited),
  child_present boolean,
  primary key (municipality, id),
  foreign key (municipality, child) references forlaens.child (municipality, id),
  check (held_on is null or cancelled_on is null)
);
create index network_meeting_of_child on forlaens.network_meeting (municipality, child, planned_for);

create table forlaens.notification (
  municipality    smallint not null,
  id              uuid not null,
  child           uuid not null,
  received_at     timestamptz not null,
  notifier        text not null check (notifier <> ''),
  assessed_at     timestamptz check (assessed_at >= received_at),
  acknowledged_on date,
  outcome         text check (outcome <> ''),
  primary key (municipality, id),
  foreign key (municipality, child) references forlaens.child (municipality, id)
);
create index notification_of_child on forlaens.notification (municipality, child, received_at);
create index notification_waiting on forlaens.notification (municipality, received_at) where assessed_at is null;

-- Children per step on a day: the current measures and placements, without the rows of every other kind.
create index spell_of_help_on_day on forlaens.spell (municipality, ends, starts, child)
  where known_to = 'infinity' and not withdrawn and kind in ('measure', 'placement');

-- What the demo was made from. Loading the same again does nothing; loading another is refused.
create table forlaens.synthetic_municipality (
  municipality smallint primary key check (municipality > 0),
  seed         bigint not null,
  anchor       date not null,
  parameters   text not null,                     -- digest of the parameter file as it was read
  history      boolean not null,                  -- false: loaded without the right to say when things were known
  loaded_at    timestamptz not null default clock_timestamp()
);

select forlaens.raise_wall(each::regclass) from unnest(array[
  'forlaens.district', 'forlaens.population', 'forlaens.child_details', 'forlaens.family', 'forlaens.family_member',
  'forlaens.staff', 'forlaens.service', 'forlaens.follow_up', 'forlaens.network_meeting', 'forlaens.notification',
  'forlaens.synthetic_municipality'
]) each;

-- People are served what the program reads today and nothing more: who a child is and all about its family, meetings and
-- notifications can't be read through a fault in the program either. What reads them later grants what it needs.
grant select on forlaens.district, forlaens.service to forlaens_app;
grant select (municipality, id, name, role, team, starts, ends) on forlaens.staff to forlaens_app;
grant select (municipality, child, born) on forlaens.child_details to forlaens_app;
grant insert on
  forlaens.district, forlaens.population, forlaens.child, forlaens.child_details, forlaens.family, forlaens.family_member,
  forlaens.staff, forlaens.service, forlaens.spell, forlaens.follow_up, forlaens.network_meeting, forlaens.notification,
  forlaens.synthetic_municipality
  to forlaens_load;
grant select on forlaens.synthetic_municipality, forlaens.child, forlaens.spell_kind to forlaens_load;
