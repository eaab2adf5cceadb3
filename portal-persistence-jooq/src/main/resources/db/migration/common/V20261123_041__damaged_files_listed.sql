-- Staff are shown which files are damaged at each look at their first page; there are hardly ever any.
create index if not exists upload_by_damage on upload (damaged_at);
