create or replace trigger payment_reversal_append_only
before update or delete or truncate on payment_reversal for each statement execute function append_only();
