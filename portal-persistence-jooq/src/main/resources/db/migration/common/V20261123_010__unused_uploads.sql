-- Whoever sends a file is asked how many of theirs nothing names yet; of those that something names there are many more.
create index if not exists upload_unused_of_person on upload (uploader_id, used);
