create table if not exists interrupted_first (id integer);
create table if not exists interrupted_second (id integer);
