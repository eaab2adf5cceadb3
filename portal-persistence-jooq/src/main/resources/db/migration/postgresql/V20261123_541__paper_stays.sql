create or replace trigger invoice_paper_append_only
before update or delete or truncate on invoice_paper for each statement execute function append_only();
