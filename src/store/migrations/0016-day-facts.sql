-- What an adviser's day adds to a case: contacts, the named way down, and what was put on the official file.
insert into forlaens.case_list (list) values ('contacts'), ('waysDown'), ('filings');
