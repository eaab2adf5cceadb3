-- One row for each client and currency, which whoever changes the ledger holds.
create table if not exists ledger (
    client_id uuid not null,
    currency varchar(3) not null,
    next_entry bigint not null,
    constraint ledger_pk primary key (client_id, currency),
    constraint ledger_client foreign key (client_id) references client (id)
);

create table if not exists payment (
    id uuid primary key,
    client_id uuid not null,
    currency varchar(3) not null,
    amount numeric(14, 2) not null,
    received_on date not null,
    way varchar(8) not null,
    external_key varchar(120),
    note varchar(500),
    recorded_by_person uuid,
    recorded_by_job varchar(80),
    recorded_at timestamp with time zone not null,
    constraint payment_client foreign key (client_id) references client (id),
    constraint payment_amount check (amount > 0),
    constraint payment_way_known check (way in ('bank', 'card', 'cash')),
    constraint payment_once unique (external_key)
);

create index if not exists payment_by_client on payment (client_id, received_on, id);

-- What happened, line by line. Everything below follows from it.
create table if not exists ledger_entry (
    client_id uuid not null,
    currency varchar(3) not null,
    entry bigint not null,
    kind varchar(16) not null,
    source_kind varchar(16),
    source_id uuid,
    invoice_id uuid,
    payment_id uuid,
    amount numeric(14, 2) not null,
    constraint ledger_entry_pk primary key (client_id, currency, entry),
    constraint ledger_entry_ledger foreign key (client_id, currency) references ledger (client_id, currency),
    constraint ledger_entry_invoice foreign key (invoice_id) references invoice (id),
    constraint ledger_entry_payment foreign key (payment_id) references payment (id),
    constraint ledger_entry_kind_known
        check (kind in ('owed', 'credited', 'allocated', 'refunded', 'charged_back')),
    constraint ledger_entry_source check (
        (kind in ('credited', 'allocated', 'refunded')) = (source_id is not null)
        and (source_kind is null) = (source_id is null)),
    constraint ledger_entry_names_invoice check ((kind in ('owed', 'allocated')) = (invoice_id is not null)),
    constraint ledger_entry_names_payment check ((kind in ('refunded', 'charged_back')) = (payment_id is not null)),
    constraint ledger_entry_amount check (amount >= 0 or kind = 'allocated')
);

create index if not exists ledger_entry_by_source on ledger_entry (source_id, kind);

create index if not exists ledger_entry_by_invoice on ledger_entry (invoice_id, kind);

-- What is owed by an invoice, and how much of it payments and credit notes have settled.
create table if not exists receivable (
    invoice_id uuid primary key,
    client_id uuid not null,
    currency varchar(3) not null,
    due_on date not null,
    due numeric(14, 2) not null,
    paid numeric(14, 2) not null,
    credited numeric(14, 2) not null,
    open numeric(14, 2) not null,
    constraint receivable_invoice foreign key (invoice_id) references invoice (id),
    constraint receivable_ledger foreign key (client_id, currency) references ledger (client_id, currency),
    constraint receivable_never_less check (paid >= 0 and credited >= 0 and open >= 0),
    constraint receivable_adds_up check (open = due - paid - credited)
);

create index if not exists receivable_by_client on receivable (client_id, currency, open);

create index if not exists receivable_by_due on receivable (open, due_on);

-- What a payment or credit note has left.
create table if not exists ledger_credit (
    source_id uuid primary key,
    source_kind varchar(16) not null,
    client_id uuid not null,
    currency varchar(3) not null,
    amount numeric(14, 2) not null,
    allocated numeric(14, 2) not null,
    taken_out numeric(14, 2) not null,
    returned numeric(14, 2) not null,
    remaining numeric(14, 2) not null,
    constraint ledger_credit_ledger foreign key (client_id, currency) references ledger (client_id, currency),
    constraint ledger_credit_kind_known check (source_kind in ('payment', 'credit_note')),
    constraint ledger_credit_never_less check (
        amount > 0 and allocated >= 0 and taken_out >= 0 and returned >= 0 and remaining >= 0 and returned <= amount),
    constraint ledger_credit_adds_up check (remaining = amount - allocated - taken_out)
);

create index if not exists ledger_credit_by_client on ledger_credit (client_id, currency, remaining);
