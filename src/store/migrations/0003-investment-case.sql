-- The investment cases of a municipality: the text they were written in, and what was read from it.

create table forlaens.investment_case (
  municipality smallint not null check (municipality > 0),
  id           text not null check (id <> ''),
  title        text not null,
  source       text not null,
  parsed       jsonb not null,
  loaded_at    timestamptz not null default clock_timestamp(),
  primary key (municipality, id)
);
select forlaens.raise_wall('forlaens.investment_case');
grant select on forlaens.investment_case to forlaens_app;
grant select, insert, update on forlaens.investment_case to forlaens_load;
