create or replace trigger invoice_reminder_append_only
before update or delete or truncate on invoice_reminder for each statement execute function append_only();
