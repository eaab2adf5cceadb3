-- Names (and a person's address) as they are searched and ordered: the folded words of SearchWords, each after a blank.
alter table client add column if not exists name_words varchar(600) default '' not null;

alter table person add column if not exists name_words varchar(600) default '' not null;

create index if not exists client_by_name on client (name_words, id);

create index if not exists person_by_name on person (name_words, id);
