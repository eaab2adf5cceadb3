create or replace function decided_round_stays() returns trigger as $$
declare
    its_end constant text[] := case old.status
        when 'pending' then array['status', 'voided', 'ended_at', 'pending_for'] else array[]::text[] end;
begin
    if (tg_op = 'DELETE' or to_jsonb(new) - its_end <> to_jsonb(old) - its_end)
        and exists (select 1 from approval_step where round_id = old.id and decided_at is not null) then
        raise exception 'What was decided on stays as it was asked';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$ language plpgsql;

create or replace trigger approval_round_decided_stays
before update or delete on approval_round for each row execute function decided_round_stays();

create or replace function decided_document_stays() returns trigger as $$
begin
    if new.withdrawn and not old.withdrawn and exists (
        select 1 from document_version where document_id = old.id and decided_at is not null) then
        raise exception 'What was decided on is not withdrawn';
    end if;
    return new;
end
$$ language plpgsql;

create or replace trigger document_decided_stays
before update on document for each row execute function decided_document_stays();

create or replace function used_file_stays() returns trigger as $$
begin
    if old.used and (new.hash <> old.hash or new.size <> old.size or new.blocks <> old.blocks) then
        raise exception 'The bytes of a file that is in use stay';
    end if;
    return new;
end
$$ language plpgsql;

create or replace trigger upload_used_stays
before update on upload for each row execute function used_file_stays();

create or replace trigger approval_step_not_truncated
before truncate on approval_step for each statement execute function append_only();

create or replace trigger approval_round_not_truncated
before truncate on approval_round for each statement execute function append_only();

create or replace trigger document_version_not_truncated
before truncate on document_version for each statement execute function append_only();
