-- Taken away first, so that it can be run again: PostgreSQL adds no constraint "if not exists".
alter table document drop constraint if exists document_project;

alter table document add constraint document_project foreign key (project_id) references project (id);
