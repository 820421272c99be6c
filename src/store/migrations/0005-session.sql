-- Who is signed in. The browser holds a random token; here is only its SHA-256, so a copy of this table opens nothing.

create table forlaens.session (
  municipality smallint not null check (municipality > 0),
  token        bytea not null check (octet_length(token) = 32),
  person       uuid not null,
  created_at   timestamptz not null,
  last_seen    timestamptz not null,
  expires_at   timestamptz not null,
  primary key (municipality, token),
  foreign key (municipality, person) references forlaens.staff (municipality, id) on delete cascade,
  check (created_at <= last_seen),
  check (expires_at > created_at)
);
create index session_of_person on forlaens.session (municipality, person);

select forlaens.raise_wall('forlaens.session');
grant select, insert, delete, update (last_seen) on forlaens.session to forlaens_app;
