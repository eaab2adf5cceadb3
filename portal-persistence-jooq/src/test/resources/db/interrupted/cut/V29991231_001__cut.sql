create table if not exists interrupted_first (id integer);
insert into there_is_no_such_table values (1);
create table if not exists interrupted_second (id integer);
