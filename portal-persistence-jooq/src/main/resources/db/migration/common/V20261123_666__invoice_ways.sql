-- The list of invoices as it first comes: of all clients, and of one.
create index if not exists invoice_newest on invoice (updated_at, id);

create index if not exists invoice_newest_by_client on invoice (client_id, updated_at, id);

-- Drafts, which are few among what is issued.
create index if not exists invoice_drafts on invoice (issued_at, updated_at, id);

-- What clients have left.
create index if not exists ledger_credit_left on ledger_credit (remaining, currency);
