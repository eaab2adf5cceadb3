-- Whether a file has a preview. Only files that are to have one are here.
create table if not exists rendering (
    upload_id uuid primary key,
    state varchar(10) not null,
    tries integer not null,
    failure varchar(20),
    -- How many pages the file has; not all of them are drawn.
    page_count integer not null,
    asked_at timestamp with time zone not null,
    settled_at timestamp with time zone,
    constraint rendering_upload foreign key (upload_id) references upload (id),
    constraint rendering_state_known check (state in ('pending', 'done', 'failed')),
    constraint rendering_failed_why check ((state = 'failed') = (failure is not null)),
    constraint rendering_settled_when check ((state = 'pending') = (settled_at is null))
);

-- What the portal has drawn itself. No other type is ever sent to be shown.
create table if not exists rendition (
    upload_id uuid not null,
    kind varchar(10) not null,
    page integer not null,
    media_type varchar(20) not null,
    width integer not null,
    height integer not null,
    size bigint not null,
    hash varchar(64) not null,
    blocks bytea not null,
    constraint rendition_pk primary key (upload_id, kind, page),
    constraint rendition_rendering foreign key (upload_id) references rendering (upload_id),
    constraint rendition_kind_known check (kind in ('thumbnail', 'page')),
    constraint rendition_drawn check (media_type in ('image/png', 'image/jpeg'))
);

create index if not exists rendition_by_hash on rendition (hash);

create table if not exists extracted_text (
    upload_id uuid primary key,
    text varchar(1048576) not null,
    constraint extracted_text_rendering foreign key (upload_id) references rendering (upload_id)
);
