-- An address a calendar program asks by, without anybody being signed in: a person has one or none. Here is only the SHA-256 of
-- its secret, so a copy of this table opens nothing. A new address takes the place of the one before.

create table forlaens.calendar_feed (
  municipality smallint not null check (municipality > 0),
  person       uuid not null,
  secret       bytea not null check (octet_length(secret) = 32),
  made_at      timestamptz not null,
  fetched_at   timestamptz,
  holdings     jsonb,        -- the roles the municipality's sign-in told; null: those of the register count
  told_at      timestamptz not null,  -- when they were told last
  primary key (municipality, person),
  unique (municipality, secret),
  foreign key (municipality, person) references forlaens.staff (municipality, id) on delete cascade
);

select forlaens.raise_wall('forlaens.calendar_feed');
grant select, insert, delete, update (fetched_at, holdings, told_at) on forlaens.calendar_feed to forlaens_app;
