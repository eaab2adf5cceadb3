-- What went back of a payment: a refund of the studio's, or a charge-back. What it was taken from is in the ledger's lines.
create table if not exists payment_reversal (
    id uuid primary key,
    payment_id uuid not null,
    client_id uuid not null,
    currency varchar(3) not null,
    kind varchar(16) not null,
    amount numeric(14, 2) not null,
    reversed_on date not null,
    way varchar(8),
    external_key varchar(120),
    note varchar(500),
    recorded_by_person uuid,
    recorded_by_job varchar(80),
    recorded_at timestamp with time zone not null,
    constraint payment_reversal_payment foreign key (payment_id) references payment (id),
    constraint payment_reversal_client foreign key (client_id) references client (id),
    constraint payment_reversal_amount check (amount > 0),
    constraint payment_reversal_kind_known check (kind in ('refund', 'charge_back')),
    constraint payment_reversal_way_known check (way in ('bank', 'card', 'cash')),
    constraint payment_reversal_way_of_refund check ((kind = 'refund') = (way is not null)),
    constraint payment_reversal_once unique (external_key)
);

create index if not exists payment_reversal_by_payment on payment_reversal (payment_id, reversed_on, id);

-- The statement of a client reads these and nothing else.
create index if not exists payment_reversal_stated
    on payment_reversal (client_id, currency, reversed_on, kind, amount, payment_id, id);

create index if not exists payment_stated on payment (client_id, currency, received_on, amount, way, id);

create index if not exists invoice_stated on invoice (client_id, currency, issued_on, kind, due, number, id);

-- The list of payments, of all clients and of one.
create index if not exists payment_by_day on payment (received_on, id);

-- What is open by age.
create index if not exists receivable_by_age on receivable (client_id, currency, due_on, open);
