create table if not exists project_message (
    id uuid primary key,
    project_id uuid not null,
    kind varchar(16) not null,
    author_person uuid,
    author_job varchar(80),
    body varchar(20000) not null,
    at timestamp with time zone not null,
    redacted_at timestamp with time zone,
    constraint project_message_project foreign key (project_id) references project (id),
    constraint project_message_kind_known check (kind in ('message', 'update'))
);

create index if not exists project_message_by_project on project_message (project_id, at, id);

create table if not exists project_note (
    id uuid primary key,
    project_id uuid not null,
    author_person uuid,
    author_job varchar(80),
    body varchar(20000) not null,
    at timestamp with time zone not null,
    redacted_at timestamp with time zone,
    constraint project_note_project foreign key (project_id) references project (id)
);

create index if not exists project_note_by_project on project_note (project_id, at, id);

create table if not exists project_message_attachment (
    upload_id uuid primary key,
    message_id uuid not null,
    place integer not null,
    constraint project_message_attachment_upload foreign key (upload_id) references upload (id),
    constraint project_message_attachment_message foreign key (message_id) references project_message (id)
);

create index if not exists project_message_attachment_by_message on project_message_attachment (message_id, place);

create table if not exists project_note_attachment (
    upload_id uuid primary key,
    note_id uuid not null,
    place integer not null,
    constraint project_note_attachment_upload foreign key (upload_id) references upload (id),
    constraint project_note_attachment_note foreign key (note_id) references project_note (id)
);

create index if not exists project_note_attachment_by_note on project_note_attachment (note_id, place);
