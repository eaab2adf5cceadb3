create or replace trigger evidence_entry_append_only
before update or delete or truncate on evidence_entry for each statement execute function append_only();

create or replace function decided_stays() returns trigger as $$
begin
    if old.decided_at is not null
        and (tg_op = 'DELETE' or to_jsonb(new) - 'shared_at' <> to_jsonb(old) - 'shared_at') then
        raise exception 'What was decided in % stays', tg_table_name;
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$ language plpgsql;

create or replace trigger approval_step_decided_stays
before update or delete on approval_step for each row execute function decided_stays();

create or replace trigger document_version_decided_stays
before update or delete on document_version for each row execute function decided_stays();
