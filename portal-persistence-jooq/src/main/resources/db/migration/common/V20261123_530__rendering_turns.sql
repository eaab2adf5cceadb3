-- Clients take turns with their previews: of what is due, the highest priority is drawn first.
alter table scheduled_rendering add column if not exists client_id uuid;

update scheduled_rendering set priority = 0 where priority is null;

create index if not exists scheduled_rendering_by_turn on scheduled_rendering (priority desc, execution_time);

create index if not exists scheduled_rendering_by_client on scheduled_rendering (client_id, priority);
