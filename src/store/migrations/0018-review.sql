-- Management review: cases drawn from a team by a seed, what a leader signed for each, and what came of what was found. Rows are
-- added and never changed.

-- A draw. The population is kept with the seed, in the order it was drawn from, so that the draw can be repeated.
create table forlaens.review (
  municipality smallint not null check (municipality > 0),
  id           uuid not null,
  team         text not null check (team <> ''),
  drawn_by     uuid not null,
  drawn_at     timestamptz not null default clock_timestamp(),
  seed         bigint not null check (seed >= 0 and seed < 4294967296),
  population   uuid[] not null check (cardinality(population) > 0),
  primary key (municipality, id),
  foreign key (municipality, drawn_by) references forlaens.staff (municipality, id)
);

create table forlaens.review_case (
  municipality smallint not null,
  id           uuid not null,
  review       uuid not null,
  child        uuid not null,
  place        int not null check (place >= 0),
  primary key (municipality, id),
  unique (municipality, review, place),
  unique (municipality, review, child),
  foreign key (municipality, review) references forlaens.review (municipality, id),
  foreign key (municipality, child) references forlaens.child (municipality, id)
);
create index review_case_of_child on forlaens.review_case (municipality, child);

-- What was signed. A correction is the next version, with its reason.
create table forlaens.review_signed (
  municipality smallint not null,
  review_case  uuid not null,
  version      int not null check (version > 0),
  signed_by    uuid not null,
  signed_at    timestamptz not null default clock_timestamp(),
  answers      jsonb not null check (jsonb_typeof(answers) = 'array'),
  findings     jsonb not null check (jsonb_typeof(findings) = 'array'),
  reason       text check (btrim(reason) <> ''),
  primary key (municipality, review_case, version),
  foreign key (municipality, review_case) references forlaens.review_case (municipality, id),
  foreign key (municipality, signed_by) references forlaens.staff (municipality, id),
  check (version = 1 or reason is not null)
);

-- That a finding was looked at again: done on a day, or still open (null). The last one counts.
create table forlaens.review_follow_up (
  municipality smallint not null,
  finding      uuid not null,
  number       int not null check (number > 0),
  review_case  uuid not null,
  done_on      date check (isfinite(done_on)),
  note         text check (btrim(note) <> ''),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null default clock_timestamp(),
  primary key (municipality, finding, number),
  foreign key (municipality, review_case) references forlaens.review_case (municipality, id),
  foreign key (municipality, recorded_by) references forlaens.staff (municipality, id)
);
create index review_follow_up_of_case on forlaens.review_follow_up (municipality, review_case);

create trigger review_stays before update or delete on forlaens.review
  for each row execute function forlaens.refuse_change();
create trigger review_case_stays before update or delete on forlaens.review_case
  for each row execute function forlaens.refuse_change();
create trigger review_signed_stays before update or delete on forlaens.review_signed
  for each row execute function forlaens.refuse_change();
create trigger review_follow_up_stays before update or delete on forlaens.review_follow_up
  for each row execute function forlaens.refuse_change();

-- A version follows the one before it, and nobody signs for a case whose adviser they are.
create function forlaens.reviewed_in_turn() returns trigger language plpgsql as $$
begin
  if new.version > 1 and not exists (
    select from forlaens.review_signed s
    where s.municipality = new.municipality and s.review_case = new.review_case and s.version = new.version - 1
  ) then
    raise exception 'a review is signed in turn' using errcode = 'FL001';
  end if;
  if exists (
    select from forlaens.review_case c join forlaens.spell s on s.municipality = c.municipality and s.child = c.child
    where c.municipality = new.municipality and c.id = new.review_case and s.kind = 'adviser' and s.known_to = 'infinity'
      and not s.withdrawn and s.employee = new.signed_by::text and s.starts <= current_date
      and (s.ends is null or s.ends > current_date)
  ) then
    raise exception 'nobody reviews a case of their own' using errcode = 'FL005';
  end if;
  return new;
end $$;
create trigger reviewed_in_turn before insert on forlaens.review_signed
  for each row execute function forlaens.reviewed_in_turn();
revoke execute on function forlaens.reviewed_in_turn() from public;

select forlaens.raise_wall(each), forlaens.hide_content(each) from unnest(array[
  'forlaens.review', 'forlaens.review_case', 'forlaens.review_signed', 'forlaens.review_follow_up'
]::regclass[]) each;

-- When it was drawn, signed and looked at is the database's to say.
grant select, insert (municipality, id, team, drawn_by, seed, population) on forlaens.review to forlaens_app;
grant select, insert on forlaens.review_case to forlaens_app;
grant select, insert (municipality, review_case, version, signed_by, answers, findings, reason) on forlaens.review_signed
  to forlaens_app;
grant select, insert (municipality, finding, number, review_case, done_on, note, recorded_by) on forlaens.review_follow_up
  to forlaens_app;
