create sequence if not exists ticket_number start with 1001;

create table if not exists ticket (
    id uuid primary key,
    number bigint not null,
    client_id uuid not null,
    requester_id uuid not null,
    opened_by_person uuid,
    opened_by_job varchar(80),
    subject varchar(200) not null,
    status varchar(16) not null,
    priority integer not null,
    category varchar(16) not null,
    assignee_id uuid,
    planned_for date,
    follows_up_id uuid,
    opened_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    quiet_since timestamp with time zone,
    version bigint not null,
    constraint ticket_number_unique unique (number),
    constraint ticket_client foreign key (client_id) references client (id),
    constraint ticket_requester foreign key (requester_id) references person (id),
    constraint ticket_assignee foreign key (assignee_id) references person (id),
    constraint ticket_follows_up foreign key (follows_up_id) references ticket (id),
    constraint ticket_status_known check (status in ('open', 'in_progress', 'waiting_client', 'resolved', 'closed')),
    constraint ticket_priority_known check (priority between 0 and 3),
    constraint ticket_category_known check (category in ('technical', 'billing', 'general', 'project', 'bug')),
    constraint ticket_quiet_when_resolved check ((status = 'resolved') = (quiet_since is not null))
);

create index if not exists ticket_by_update on ticket (updated_at desc, id desc);

create index if not exists ticket_by_status_update on ticket (status, updated_at desc, id desc);

create index if not exists ticket_by_priority_update on ticket (priority desc, updated_at desc, id desc);

create index if not exists ticket_by_client_update on ticket (client_id, updated_at desc, id desc);

create index if not exists ticket_by_assignee_update on ticket (assignee_id, updated_at desc, id desc);

create index if not exists ticket_by_requester on ticket (requester_id, client_id);

create index if not exists ticket_by_quiet on ticket (quiet_since);

create index if not exists ticket_by_followed_up on ticket (follows_up_id);

create table if not exists ticket_count (
    client_id uuid not null,
    status varchar(16) not null,
    tickets bigint not null,
    constraint ticket_count_pk primary key (client_id, status),
    constraint ticket_count_client foreign key (client_id) references client (id),
    constraint ticket_count_not_negative check (tickets >= 0)
);

create table if not exists ticket_participant (
    ticket_id uuid not null,
    person_id uuid not null,
    constraint ticket_participant_pk primary key (ticket_id, person_id),
    constraint ticket_participant_ticket foreign key (ticket_id) references ticket (id),
    constraint ticket_participant_person foreign key (person_id) references person (id)
);

create index if not exists ticket_participant_by_person on ticket_participant (person_id);

create table if not exists ticket_message (
    id uuid primary key,
    ticket_id uuid not null,
    description boolean not null,
    author_person uuid,
    author_job varchar(80),
    body varchar(20000) not null,
    at timestamp with time zone not null,
    redacted_at timestamp with time zone,
    constraint ticket_message_ticket foreign key (ticket_id) references ticket (id)
);

create index if not exists ticket_message_by_ticket on ticket_message (ticket_id, at, id);

create table if not exists ticket_note (
    id uuid primary key,
    ticket_id uuid not null,
    author_person uuid,
    author_job varchar(80),
    body varchar(20000) not null,
    at timestamp with time zone not null,
    redacted_at timestamp with time zone,
    constraint ticket_note_ticket foreign key (ticket_id) references ticket (id)
);

create index if not exists ticket_note_by_ticket on ticket_note (ticket_id, at, id);

create table if not exists upload (
    id uuid primary key,
    uploader_id uuid,
    name varchar(180) not null,
    size bigint not null,
    media_type varchar(150) not null,
    hash varchar(64) not null,
    blocks bytea not null,
    uploaded_at timestamp with time zone not null,
    used boolean not null,
    constraint upload_uploader foreign key (uploader_id) references person (id)
);

create index if not exists upload_unused on upload (used, uploaded_at);

create table if not exists ticket_message_attachment (
    upload_id uuid primary key,
    message_id uuid not null,
    place integer not null,
    constraint ticket_message_attachment_upload foreign key (upload_id) references upload (id),
    constraint ticket_message_attachment_message foreign key (message_id) references ticket_message (id)
);

create index if not exists ticket_message_attachment_by_message on ticket_message_attachment (message_id, place);

create table if not exists ticket_note_attachment (
    upload_id uuid primary key,
    note_id uuid not null,
    place integer not null,
    constraint ticket_note_attachment_upload foreign key (upload_id) references upload (id),
    constraint ticket_note_attachment_note foreign key (note_id) references ticket_note (id)
);

create index if not exists ticket_note_attachment_by_note on ticket_note_attachment (note_id, place);

create table if not exists ticket_word (
    word varchar(40) not null,
    ticket_id uuid not null,
    internal boolean not null,
    constraint ticket_word_pk primary key (word, internal, ticket_id)
);

create index if not exists ticket_word_by_ticket on ticket_word (ticket_id, word);
