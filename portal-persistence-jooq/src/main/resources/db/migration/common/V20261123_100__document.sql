create table if not exists document (
    id uuid primary key,
    client_id uuid not null,
    project_id uuid,
    title varchar(200) not null,
    -- Folded, in the order of its characters' codes: what the list by title goes by.
    title_words varchar(250) not null,
    kind varchar(16) not null,
    -- Whether a member of the client added it.
    clients boolean not null,
    added_by_person uuid,
    added_by_job varchar(80),
    added_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    -- Whether any version is shared with the client.
    shared boolean not null,
    withdrawn boolean not null,
    withdrawn_by_person uuid,
    withdrawn_by_job varchar(80),
    withdrawn_at timestamp with time zone,
    withdrawn_reason varchar(500),
    version bigint not null,
    constraint document_client foreign key (client_id) references client (id),
    constraint document_kind_known check (kind in ('contract', 'agreement', 'brief', 'deliverable', 'asset', 'other')),
    constraint document_withdrawn_marked check (withdrawn = (withdrawn_at is not null))
);

create index if not exists document_by_update on document (withdrawn, updated_at desc, id desc);

create index if not exists document_by_age on document (withdrawn, id desc);

create index if not exists document_by_title on document (withdrawn, title_words, id);

create index if not exists document_by_kind_update on document (kind, withdrawn, updated_at desc, id desc);

create index if not exists document_by_client_update on document (client_id, withdrawn, updated_at desc, id desc);

create index if not exists document_by_client_title on document (client_id, withdrawn, title_words, id);

create index if not exists document_by_client_age on document (client_id, withdrawn, id desc);

create index if not exists document_by_project_update on document (project_id, withdrawn, updated_at desc, id desc);

create table if not exists document_label (
    document_id uuid not null,
    -- The label without its case: by this two labels are the same.
    name varchar(80) not null,
    label varchar(40) not null,
    constraint document_label_pk primary key (document_id, name),
    constraint document_label_document foreign key (document_id) references document (id)
);

create index if not exists document_label_by_name on document_label (name, document_id);

create table if not exists document_version (
    document_id uuid not null,
    n integer not null,
    upload_id uuid not null,
    note varchar(1000) not null,
    added_by_person uuid,
    added_by_job varchar(80),
    added_at timestamp with time zone not null,
    shared_at timestamp with time zone,
    decided_at timestamp with time zone,
    withdrawn_by_person uuid,
    withdrawn_by_job varchar(80),
    withdrawn_at timestamp with time zone,
    withdrawn_reason varchar(500),
    constraint document_version_pk primary key (document_id, n),
    constraint document_version_upload_once unique (upload_id),
    constraint document_version_document foreign key (document_id) references document (id),
    constraint document_version_upload foreign key (upload_id) references upload (id),
    constraint document_version_counted check (n >= 1),
    constraint document_version_decided_stays check (decided_at is null or withdrawn_at is null)
);

-- Of title and labels with n = 0, of a version's file name, note and text with its number.
create table if not exists document_word (
    word varchar(40) not null,
    document_id uuid not null,
    n integer not null,
    constraint document_word_pk primary key (word, document_id, n),
    constraint document_word_document foreign key (document_id) references document (id)
);

create index if not exists document_word_by_document on document_word (document_id, n, word);
