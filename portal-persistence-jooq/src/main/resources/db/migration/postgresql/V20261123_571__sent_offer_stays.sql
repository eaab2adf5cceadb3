create or replace function sent_offer_stays() returns trigger as $$
begin
    if old.sent_at is not null then
        raise exception 'A sent offer never changes';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$ language plpgsql;

create or replace trigger offer_sent_stays
before update or delete on offer for each row execute function sent_offer_stays();

create or replace function sent_part_stays() returns trigger as $$
begin
    if tg_op <> 'INSERT' and exists (
        select 1 from offer where id = old.offer_id and sent_at is not null) then
        raise exception 'Of a sent offer % stays', tg_table_name;
    end if;
    if tg_op <> 'DELETE' and exists (
        select 1 from offer where id = new.offer_id and sent_at is not null) then
        raise exception 'Nothing is added to a sent offer';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$ language plpgsql;

create or replace trigger offer_position_sent_stays
before insert or update or delete on offer_position for each row execute function sent_part_stays();

create or replace trigger offer_position_not_truncated
before truncate on offer_position for each statement execute function append_only();

create or replace trigger offer_adjustment_sent_stays
before insert or update or delete on offer_adjustment for each row execute function sent_part_stays();

create or replace trigger offer_adjustment_not_truncated
before truncate on offer_adjustment for each statement execute function append_only();

create or replace trigger offer_milestone_sent_stays
before insert or update or delete on offer_milestone for each row execute function sent_part_stays();

create or replace trigger offer_milestone_not_truncated
before truncate on offer_milestone for each statement execute function append_only();

create or replace trigger offer_party_sent_stays
before insert or update or delete on offer_party for each row execute function sent_part_stays();

create or replace trigger offer_party_not_truncated
before truncate on offer_party for each statement execute function append_only();

create or replace trigger offer_not_truncated
before truncate on offer for each statement execute function append_only();

create or replace trigger offer_outcome_append_only
before update or delete or truncate on offer_outcome for each statement execute function append_only();

create or replace trigger offer_paper_append_only
before update or delete or truncate on offer_paper for each statement execute function append_only();
