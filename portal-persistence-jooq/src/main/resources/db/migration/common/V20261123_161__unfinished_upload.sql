-- Files that come bit by bit. How much of one is safely stored is what its row says, whatever lies in the folder.
create table if not exists unfinished_upload (
    id uuid primary key,
    uploader_id uuid not null,
    name varchar(180) not null,
    size bigint not null,
    arrived bigint not null,
    moved_at timestamp with time zone not null,
    constraint unfinished_upload_uploader foreign key (uploader_id) references person (id),
    constraint unfinished_upload_arrived check (arrived >= 0 and arrived <= size)
);

create index if not exists unfinished_upload_of_person on unfinished_upload (uploader_id);

create index if not exists unfinished_upload_idle on unfinished_upload (moved_at);
