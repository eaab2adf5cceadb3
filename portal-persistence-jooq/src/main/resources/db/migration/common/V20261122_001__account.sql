create table if not exists person (
    id uuid primary key,
    email varchar(254) not null,
    name varchar(120) not null,
    role varchar(16) not null,
    status varchar(16) not null,
    language varchar(8),
    zone varchar(64),
    theme varchar(16) not null,
    password_hash varchar(300),
    added_at timestamp with time zone not null,
    version bigint not null,
    constraint person_email_unique unique (email),
    constraint person_role_known check (role in ('ADMIN', 'STAFF', 'MEMBER')),
    constraint person_status_known check (status in ('ACTIVE', 'DISABLED'))
);

create table if not exists client (
    id uuid primary key,
    name varchar(120) not null,
    contact_id uuid,
    language varchar(8),
    colleagues_see_tickets boolean not null,
    added_at timestamp with time zone not null,
    version bigint not null,
    constraint client_contact_person foreign key (contact_id) references person (id)
);

create table if not exists membership (
    person_id uuid not null,
    client_id uuid not null,
    permissions varchar(100) not null,
    constraint membership_pk primary key (person_id, client_id),
    constraint membership_person foreign key (person_id) references person (id),
    constraint membership_client foreign key (client_id) references client (id)
);

create index if not exists membership_by_client on membership (client_id);

create table if not exists invitation (
    id uuid primary key,
    email varchar(254) not null,
    name varchar(120) not null,
    client_id uuid,
    permissions varchar(100) not null,
    admin boolean not null,
    token_hash varchar(64) not null,
    invited_by_person uuid,
    invited_by_job varchar(80),
    invited_at timestamp with time zone not null,
    accepted_at timestamp with time zone,
    revoked_at timestamp with time zone,
    constraint invitation_token_unique unique (token_hash),
    constraint invitation_client foreign key (client_id) references client (id)
);

create index if not exists invitation_by_email on invitation (email);

create table if not exists session (
    id uuid primary key,
    token_hash varchar(64) not null,
    person_id uuid not null,
    client_id uuid,
    remembered boolean not null,
    device varchar(200) not null,
    address varchar(64) not null,
    started_at timestamp with time zone not null,
    last_seen_at timestamp with time zone not null,
    constraint session_token_unique unique (token_hash),
    constraint session_person foreign key (person_id) references person (id)
);

create index if not exists session_by_person on session (person_id);

create table if not exists api_token (
    id uuid primary key,
    token_hash varchar(64) not null,
    person_id uuid not null,
    client_id uuid,
    name varchar(80) not null,
    created_at timestamp with time zone not null,
    last_used_at timestamp with time zone,
    constraint api_token_token_unique unique (token_hash),
    constraint api_token_person foreign key (person_id) references person (id)
);

create index if not exists api_token_by_person on api_token (person_id);

create table if not exists sign_in_attempt (
    id uuid primary key,
    email varchar(254) not null,
    person_id uuid,
    code_hash varchar(64) not null,
    tries_left integer not null,
    started_at timestamp with time zone not null,
    used_at timestamp with time zone,
    continue_to varchar(500) not null
);

create index if not exists sign_in_attempt_by_person on sign_in_attempt (person_id);

create index if not exists sign_in_attempt_by_start on sign_in_attempt (started_at);

create table if not exists password_reset (
    id uuid primary key,
    person_id uuid not null,
    token_hash varchar(64) not null,
    started_at timestamp with time zone not null,
    used_at timestamp with time zone,
    constraint password_reset_token_unique unique (token_hash),
    constraint password_reset_person foreign key (person_id) references person (id)
);

create index if not exists password_reset_by_person on password_reset (person_id);

create table if not exists sign_in_throttle (
    throttle_key varchar(330) primary key,
    failures integer not null,
    last_failure_at timestamp with time zone not null
);

create table if not exists studio_settings (
    id integer primary key,
    studio_name varchar(80) not null,
    accent varchar(7) not null,
    language varchar(8) not null,
    zone varchar(64) not null,
    tickets_close_after_hours integer not null,
    attachment_size bigint not null,
    version bigint not null,
    constraint studio_settings_one_row check (id = 1)
);
