create or replace function append_only() returns trigger as $$
begin
    raise exception 'Rows of % are never changed or deleted', tg_table_name;
end
$$ language plpgsql;

create or replace trigger event_append_only
before update or delete or truncate on event for each statement execute function append_only();
