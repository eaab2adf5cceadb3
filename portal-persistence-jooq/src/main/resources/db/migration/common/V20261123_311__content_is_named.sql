-- Taken away first, so that it can be run again: PostgreSQL adds no constraint "if not exists".
alter table upload drop constraint if exists upload_content;

alter table upload add constraint upload_content foreign key (hash) references content (hash);

alter table rendition drop constraint if exists rendition_content;

alter table rendition add constraint rendition_content foreign key (hash) references content (hash);

-- What was set aside is brought back at the next start, and nothing is set aside any more.
delete from scheduled_tasks where task_name = 'remove-bytes-set-aside';
