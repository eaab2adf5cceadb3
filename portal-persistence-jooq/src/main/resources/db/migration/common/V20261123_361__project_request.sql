-- due_on is the earliest day on which something is due that waits on the client; empty where nothing waits.
create table if not exists project_request (
    id uuid primary key,
    project_id uuid not null,
    client_id uuid not null,
    title varchar(200) not null,
    intro varchar(20000) not null,
    status varchar(16) not null,
    drafted_by_person uuid,
    drafted_by_job varchar(80),
    drafted_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    ended_at timestamp with time zone,
    due_on date,
    reminded_on date,
    version bigint not null,
    constraint project_request_project foreign key (project_id) references project (id),
    constraint project_request_client foreign key (client_id) references client (id),
    constraint project_request_status_known check (status in ('draft', 'sent', 'settled', 'withdrawn')),
    constraint project_request_sent_since check (status = 'withdrawn' or (status <> 'draft') = (sent_at is not null)),
    constraint project_request_ended_since check ((status in ('settled', 'withdrawn')) = (ended_at is not null)),
    constraint project_request_waits_while_sent check (due_on is null or status = 'sent')
);

create index if not exists project_request_by_project on project_request (project_id, drafted_at desc, id desc);

create index if not exists project_request_by_due on project_request (due_on, id);

create index if not exists project_request_by_client_due on project_request (client_id, due_on, id);

create table if not exists project_request_item (
    request_id uuid not null,
    n integer not null,
    kind varchar(16) not null,
    title varchar(200) not null,
    help varchar(4000) not null,
    example varchar(4000) not null,
    owner_id uuid,
    due_on date not null,
    status varchar(16) not null,
    answer varchar(20000) not null,
    answered_by uuid,
    answered_at timestamp with time zone,
    returned_because varchar(4000),
    constraint project_request_item_pk primary key (request_id, n),
    constraint project_request_item_request foreign key (request_id) references project_request (id),
    constraint project_request_item_owner foreign key (owner_id) references person (id),
    constraint project_request_item_answered_by foreign key (answered_by) references person (id),
    constraint project_request_item_kind_known check (kind in ('text', 'files', 'choice', 'link')),
    constraint project_request_item_status_known check (status in ('open', 'answered', 'accepted', 'returned')),
    constraint project_request_item_answered check (status = 'open' or answered_at is not null),
    constraint project_request_item_reason check (status <> 'returned' or returned_because is not null)
);

create table if not exists project_request_choice (
    request_id uuid not null,
    n integer not null,
    place integer not null,
    choice varchar(200) not null,
    constraint project_request_choice_pk primary key (request_id, n, place),
    constraint project_request_choice_item foreign key (request_id, n) references project_request_item (request_id, n)
);

create table if not exists project_request_file (
    upload_id uuid primary key,
    request_id uuid not null,
    n integer not null,
    place integer not null,
    constraint project_request_file_upload foreign key (upload_id) references upload (id),
    constraint project_request_file_item foreign key (request_id, n) references project_request_item (request_id, n)
);

create index if not exists project_request_file_by_item on project_request_file (request_id, n, place);
