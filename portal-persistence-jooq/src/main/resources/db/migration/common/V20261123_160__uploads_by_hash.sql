-- Bytes are kept once, named by their hash: whoever removes or marks them asks which rows name them.
create index if not exists upload_by_hash on upload (hash);
