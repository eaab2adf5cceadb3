-- Since when a file is nobody's: taken back, or about to become one and not there yet. A job removes it; until then it takes room.
alter table upload add column if not exists given_up_at timestamp with time zone;

alter table upload drop constraint if exists upload_given_up_unused;

alter table upload add constraint upload_given_up_unused check (given_up_at is null or not used);
