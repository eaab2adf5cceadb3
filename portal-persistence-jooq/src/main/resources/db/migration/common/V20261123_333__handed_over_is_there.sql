-- Taken away first, so that it can be run again: PostgreSQL adds no constraint "if not exists".
alter table project_deliverable drop constraint if exists project_deliverable_version;

alter table project_deliverable add constraint project_deliverable_version
    foreign key (document_id, n) references document_version (document_id, n);

alter table milestone_decision_deliverable drop constraint if exists milestone_decision_deliverable_version;

alter table milestone_decision_deliverable add constraint milestone_decision_deliverable_version
    foreign key (document_id, n) references document_version (document_id, n);
