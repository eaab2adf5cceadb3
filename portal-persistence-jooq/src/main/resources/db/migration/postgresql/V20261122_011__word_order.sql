-- By code point, so that a prefix is a range of the primary key.
alter table ticket_word alter column word type varchar(40) collate "C";
