alter table milestone_decision add column if not exists description varchar(10000) default '' not null;

create index if not exists milestone_decision_deliverable_by_document
    on milestone_decision_deliverable (document_id, n);

-- What was signed off before this was kept.
update document_version set decided_at = (
    select min(m.at) from milestone_decision m
    join milestone_decision_deliverable d on d.decision_id = m.id
    where d.document_id = document_version.document_id and d.n = document_version.n)
where decided_at is null and withdrawn_at is null and exists (
    select 1 from milestone_decision_deliverable d
    where d.document_id = document_version.document_id and d.n = document_version.n);
