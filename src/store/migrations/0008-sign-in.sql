-- Signing in by the municipality's own sign-in: who somebody is here, who is on the way to it and back, and what failed.

-- Whom the sign-in means by a subject. The person is a row of staff like any other; what they may comes with each sign-in.
create table forlaens.staff_identity (
  municipality smallint not null check (municipality > 0),
  issuer       text not null check (issuer <> ''),
  subject      text not null check (subject <> ''),
  person       uuid not null,
  first_seen   timestamptz not null default clock_timestamp(),
  primary key (municipality, issuer, subject),
  foreign key (municipality, person) references forlaens.staff (municipality, id) on delete cascade
);
create index staff_identity_of_person on forlaens.staff_identity (municipality, person);

-- Somebody who has been sent to the sign-in and not come back. Both digests are SHA-256: a copy of this table opens nothing.
create table forlaens.sign_in_attempt (
  municipality smallint not null check (municipality > 0),
  state        bytea not null check (octet_length(state) = 32),    -- what the sign-in sends back
  browser      bytea not null check (octet_length(browser) = 32),  -- the token of the browser that was sent
  back_to      text not null check (back_to ~ '^/([^/\\]|$)'),     -- the page to go on to, of our own
  expires_at   timestamptz not null,
  primary key (municipality, state)
);
create index sign_in_attempt_expires on forlaens.sign_in_attempt (municipality, expires_at);

-- Failures to be counted. Whose they are can't be told from the key, a MAC the database can't make.
create table forlaens.sign_in_failure (
  municipality smallint not null check (municipality > 0),
  id           uuid not null,
  key          bytea not null check (octet_length(key) = 32),
  at           timestamptz not null,
  primary key (municipality, id)
);
create index sign_in_failure_of_key on forlaens.sign_in_failure (municipality, key, at);

-- The person of a subject: made at the first sign-in, with the name told then and now. The role is the one they were first
-- let in by; it is not changed here, for what somebody may comes with the session. Null where they no longer work here.
-- The application may not write staff itself. 37 hours are a full week: nobody has said yet what theirs is.
create function forlaens.staff_by_identity(
  of_issuer text, of_subject text, called text, known_as text, on_day date, new_id uuid
) returns uuid language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  ours  smallint := forlaens.municipality();
  found_person forlaens.staff;
begin
  -- Of two first sign-ins at once the second waits and finds the row of the first.
  perform pg_advisory_xact_lock(1181708909, hashtext(ours || ' ' || of_issuer || ' ' || of_subject));
  select p.* into found_person
    from forlaens.staff_identity i join forlaens.staff p on p.municipality = i.municipality and p.id = i.person
    where i.municipality = ours and i.issuer = of_issuer and i.subject = of_subject;
  if not found then
    insert into forlaens.staff (municipality, id, name, role, hours_per_week, starts)
      values (ours, new_id, called, known_as, 37, on_day);
    insert into forlaens.staff_identity (municipality, issuer, subject, person) values (ours, of_issuer, of_subject, new_id);
    return new_id;
  end if;
  if found_person.starts > on_day or found_person.ends <= on_day then
    return null;
  end if;
  update forlaens.staff p set name = called
    where p.municipality = ours and p.id = found_person.id and p.name <> called;
  return found_person.id;
end $$;
revoke execute on function forlaens.staff_by_identity(text, text, text, text, date, uuid) from public;

select forlaens.raise_wall(each::regclass) from unnest(array[
  'forlaens.staff_identity', 'forlaens.sign_in_attempt', 'forlaens.sign_in_failure'
]) each;
grant execute on function forlaens.staff_by_identity(text, text, text, text, date, uuid) to forlaens_app;
grant select, insert, delete on forlaens.sign_in_attempt, forlaens.sign_in_failure to forlaens_app;
