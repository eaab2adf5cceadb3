-- Two final invoices that deduct one deposit would give the same money away twice.
create unique index if not exists invoice_deposit_once on invoice_deposit (deposit_id);
