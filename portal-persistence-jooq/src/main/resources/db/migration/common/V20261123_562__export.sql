-- What was issued and received in a period, day by day.
create index if not exists invoice_by_day on invoice (issued_on, number);

create index if not exists payment_by_day on payment (received_on, id);
