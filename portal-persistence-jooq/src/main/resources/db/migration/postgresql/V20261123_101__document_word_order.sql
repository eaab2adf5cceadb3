-- By code point, so that a prefix is a range of the primary key, and both databases put titles in the same order.
alter table document_word alter column word type varchar(40) collate "C";

alter table document alter column title_words type varchar(250) collate "C";
