-- The answer to a form names where the browser goes on, which may itself name where it goes after that.

alter table submission alter column result set data type varchar(4000);
