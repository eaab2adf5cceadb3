-- What is open of all clients by the day it is due, so that pages of the studio need not add up every invoice.
create table if not exists receivable_day (
    currency varchar(3) not null,
    due_on date not null,
    invoices integer not null,
    open numeric(14, 2) not null,
    constraint receivable_day_pk primary key (currency, due_on),
    constraint receivable_day_of_something check (invoices >= 0 and open >= 0)
);

-- [jooq ignore start]
insert into receivable_day (currency, due_on, invoices, open)
select r.currency, r.due_on, count(*), sum(r.open) from receivable r
where r.open > 0 and not exists (select 1 from receivable_day)
group by r.currency, r.due_on;
-- [jooq ignore stop]
