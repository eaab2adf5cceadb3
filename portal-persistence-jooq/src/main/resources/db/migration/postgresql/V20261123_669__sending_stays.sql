create or replace function sending_stays() returns trigger as $$
begin
    if tg_op = 'DELETE' or old.sent_at is not null
        or (to_jsonb(old) - 'sent_at') is distinct from (to_jsonb(new) - 'sent_at') then
        raise exception 'A sending stays as it was asked for and sent';
    end if;
    return new;
end
$$ language plpgsql;

create or replace trigger invoice_sending_stays
before update or delete on invoice_sending for each row execute function sending_stays();

create or replace trigger invoice_sending_not_truncated
before truncate on invoice_sending for each statement execute function append_only();

create or replace trigger invoice_delivery_append_only
before update or delete or truncate on invoice_delivery for each statement execute function append_only();
