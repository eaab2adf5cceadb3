-- By code point, so that both databases put names in the same order.
alter table client alter column name_words type varchar(600) collate "C";

alter table person alter column name_words type varchar(600) collate "C";
