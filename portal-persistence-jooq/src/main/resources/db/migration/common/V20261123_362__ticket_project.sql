alter table ticket add column if not exists project_id uuid;

-- Taken away first, so that it can be run again: PostgreSQL adds no constraint "if not exists".
alter table ticket drop constraint if exists ticket_project;

alter table ticket add constraint ticket_project foreign key (project_id) references project (id);

create index if not exists ticket_by_project_update on ticket (project_id, updated_at desc, id desc);
