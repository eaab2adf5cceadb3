-- What the studio has not decided on yet is few among all that was ever answered.
create index if not exists project_request_item_by_status on project_request_item (status, answered_at, request_id);
