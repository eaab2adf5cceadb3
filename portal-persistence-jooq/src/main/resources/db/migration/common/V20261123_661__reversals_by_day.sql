-- What went back, for the accountant's export of a period.
create index if not exists payment_reversal_by_day on payment_reversal (reversed_on, id);
