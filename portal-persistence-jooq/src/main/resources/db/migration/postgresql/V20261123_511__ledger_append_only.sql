create or replace trigger ledger_entry_append_only
before update or delete or truncate on ledger_entry for each statement execute function append_only();

create or replace trigger payment_append_only
before update or delete or truncate on payment for each statement execute function append_only();
