-- Whether the client has saved the answer since the item was asked, or since it was returned. Of what was returned before
-- this was kept nobody knows, so it is saved once more before it is sent.
alter table project_request_item add column if not exists saved boolean default false not null;

update project_request_item set saved = true
where status = 'open' and saved = false and (answer <> '' or exists (
    select 1 from project_request_file f
    where f.request_id = project_request_item.request_id and f.n = project_request_item.n));

-- What closing a project withdraws from now on.
update project_request set status = 'withdrawn', due_on = null, version = version + 1, ended_at = (
    select p.closed_at from project p where p.id = project_request.project_id)
where status = 'sent' and project_id in (select id from project where status in ('completed', 'cancelled'));
