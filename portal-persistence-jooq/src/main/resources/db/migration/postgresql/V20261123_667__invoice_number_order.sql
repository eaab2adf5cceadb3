-- Numbers are found by their beginning, whatever the case of its letters.
create index if not exists invoice_by_beginning on invoice (upper(number) varchar_pattern_ops);
