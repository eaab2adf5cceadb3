create table if not exists event (
    id uuid primary key,
    type varchar(60) not null,
    subject_id uuid not null,
    client_id uuid,
    client_visible boolean not null,
    by_person uuid,
    by_job varchar(80),
    at timestamp with time zone not null,
    origin varchar(300),
    details varchar(4000) not null
);

create index if not exists event_by_subject on event (subject_id, at);

create index if not exists event_by_time on event (at);

create table if not exists submission (
    actor varchar(80) not null,
    submission_key varchar(200) not null,
    body_hash varchar(64) not null,
    result varchar(500),
    at timestamp with time zone not null,
    constraint submission_pk primary key (actor, submission_key)
);

create index if not exists submission_by_time on submission (at);

create table if not exists outgoing_message (
    id uuid primary key,
    event_id uuid not null,
    kind varchar(40) not null,
    recipient_id uuid,
    address varchar(254) not null,
    state varchar(16) not null,
    tries integer not null,
    failure varchar(1000),
    created_at timestamp with time zone not null,
    settled_at timestamp with time zone,
    constraint outgoing_message_once unique (event_id, address, kind)
);

create index if not exists outgoing_message_by_state on outgoing_message (state, created_at, id);

create index if not exists outgoing_message_by_time on outgoing_message (created_at, id);

create table if not exists scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    constraint scheduled_tasks_pk primary key (task_name, task_instance)
);

create index if not exists scheduled_tasks_by_time on scheduled_tasks (execution_time);

create index if not exists scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
