create or replace trigger offer_file_append_only
before update or delete or truncate on offer_file for each statement execute function append_only();
