-- Drafts: what somebody has written in a form and not sent yet. Only the one who wrote it is shown it, in the work it was
-- written for. It outlives the session and is deleted when it is sent, or 90 days after it was saved last.

create table forlaens.draft (
  municipality smallint not null,
  owner        uuid not null,
  purpose      text not null check (purpose <> ''),   -- the hat it was written in
  form         text not null check (form <> ''),
  subject      text not null,                         -- what the form is about; empty where it is about nothing that is there
  base_version int check (base_version > 0),          -- of the record, when the form was opened
  body         jsonb not null check (octet_length(body::text) <= 65536),
  scope        text not null default forlaens.scope(),
  saved_at     timestamptz not null,
  primary key (municipality, owner, purpose, form, subject),
  foreign key (municipality, owner) references forlaens.staff (municipality, id) on delete cascade
);
create index draft_by_age on forlaens.draft (municipality, saved_at);

select forlaens.raise_wall('forlaens.draft');
-- What was written with case content open stays with it: another hat of the same person never has it.
create policy hat on forlaens.draft as restrictive to forlaens_app
  using (scope = forlaens.scope()) with check (scope = forlaens.scope());

-- Deletes what was saved last before a moment, whatever it was written for, and answers how many they were.
create function forlaens.forget_drafts(before timestamptz) returns int language plpgsql as $$
declare
  said     text := forlaens.scope();
  of_scope text;
  gone     int;
  deleted  int := 0;
begin
  foreach of_scope in array array['case', 'figures', 'journal', 'none'] loop
    perform set_config('app.scope', of_scope, true);
    delete from forlaens.draft d where d.municipality = forlaens.municipality() and d.saved_at <= before;
    get diagnostics gone = row_count;
    deleted := deleted + gone;
  end loop;
  perform set_config('app.scope', said, true);
  return deleted;
end $$;
revoke execute on function forlaens.forget_drafts(timestamptz) from public;
grant execute on function forlaens.forget_drafts(timestamptz) to forlaens_app;

grant select, insert, delete, update (base_version, body, saved_at) on forlaens.draft to forlaens_app;
