-- The day on which what is open is awaited, and nothing of what is settled: lists of what is open are read in its order.
alter table receivable add column if not exists awaited_on date;

-- [jooq ignore start]
update receivable set awaited_on = due_on where open > 0 and awaited_on is null;
-- [jooq ignore stop]

alter table receivable drop constraint if exists receivable_awaited_while_open;

alter table receivable add constraint receivable_awaited_while_open
    check ((open > 0 and awaited_on is not null and awaited_on = due_on) or (open <= 0 and awaited_on is null));

create index if not exists receivable_awaited on receivable (awaited_on, invoice_id);

create index if not exists receivable_awaited_by_client on receivable (client_id, awaited_on, invoice_id);
