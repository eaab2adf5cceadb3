-- When the stored bytes were found not to be what was received; empty for every other file.
alter table upload add column if not exists damaged_at timestamp with time zone;
