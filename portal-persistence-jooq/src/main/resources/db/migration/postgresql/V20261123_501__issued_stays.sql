create or replace function issued_invoice_stays() returns trigger as $$
begin
    if old.issued_at is not null then
        raise exception 'An issued invoice never changes';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$ language plpgsql;

create or replace trigger invoice_issued_stays
before update or delete on invoice for each row execute function issued_invoice_stays();

create or replace function issued_part_stays() returns trigger as $$
begin
    if tg_op <> 'INSERT' and exists (
        select 1 from invoice where id = old.invoice_id and issued_at is not null) then
        raise exception 'Of an issued invoice % stays', tg_table_name;
    end if;
    if tg_op <> 'DELETE' and exists (
        select 1 from invoice where id = new.invoice_id and issued_at is not null) then
        raise exception 'Nothing is added to an issued invoice';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$ language plpgsql;

create or replace trigger invoice_line_issued_stays
before insert or update or delete on invoice_line for each row execute function issued_part_stays();

create or replace trigger invoice_line_adjustment_issued_stays
before insert or update or delete on invoice_line_adjustment for each row execute function issued_part_stays();

create or replace trigger invoice_adjustment_issued_stays
before insert or update or delete on invoice_adjustment for each row execute function issued_part_stays();

create or replace trigger invoice_applied_issued_stays
before insert or update or delete on invoice_applied for each row execute function issued_part_stays();

create or replace trigger invoice_vat_issued_stays
before insert or update or delete on invoice_vat for each row execute function issued_part_stays();

create or replace trigger invoice_party_issued_stays
before insert or update or delete on invoice_party for each row execute function issued_part_stays();

create or replace trigger invoice_deposit_issued_stays
before insert or update or delete on invoice_deposit for each row execute function issued_part_stays();

create or replace trigger given_number_append_only
before update or delete or truncate on given_number for each statement execute function append_only();

create or replace trigger invoice_not_truncated
before truncate on invoice for each statement execute function append_only();

create or replace trigger invoice_line_not_truncated
before truncate on invoice_line for each statement execute function append_only();

create or replace trigger invoice_line_adjustment_not_truncated
before truncate on invoice_line_adjustment for each statement execute function append_only();

create or replace trigger invoice_adjustment_not_truncated
before truncate on invoice_adjustment for each statement execute function append_only();

create or replace trigger invoice_applied_not_truncated
before truncate on invoice_applied for each statement execute function append_only();

create or replace trigger invoice_vat_not_truncated
before truncate on invoice_vat for each statement execute function append_only();

create or replace trigger invoice_party_not_truncated
before truncate on invoice_party for each statement execute function append_only();

create or replace trigger invoice_deposit_not_truncated
before truncate on invoice_deposit for each statement execute function append_only();
