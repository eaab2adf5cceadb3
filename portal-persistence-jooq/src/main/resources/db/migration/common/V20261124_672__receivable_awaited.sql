-- The day on which what is open is awaited, and the last of all days where nothing is: lists of what is open are read in
-- its order. It is never null, because H2 reads no index in the order of what may be.
alter table receivable add column if not exists awaited_on date default date '9999-12-31' not null;

alter table receivable alter column awaited_on drop default;

-- [jooq ignore start]
update receivable set awaited_on = due_on where open > 0 and awaited_on <> due_on;
-- [jooq ignore stop]

alter table receivable drop constraint if exists receivable_awaited_while_open;

alter table receivable add constraint receivable_awaited_while_open
    check (awaited_on = case when open > 0 then due_on else date '9999-12-31' end);

create index if not exists receivable_awaited on receivable (awaited_on, invoice_id);

create index if not exists receivable_awaited_by_client on receivable (client_id, awaited_on, invoice_id);
