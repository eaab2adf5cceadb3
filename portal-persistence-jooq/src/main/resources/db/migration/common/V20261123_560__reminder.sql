-- Which reminders of invoices the studio sends. The first row of the setting is written with the first change.
create table if not exists reminder_setting (
    id integer primary key,
    version bigint not null,
    constraint reminder_setting_only_row check (id = 1)
);

create table if not exists reminder_step (
    id uuid primary key,
    days integer not null,
    since date not null,
    constraint reminder_step_one_a_day unique (days),
    constraint reminder_step_days check (days between -365 and 365)
);

create table if not exists reminder_text (
    step_id uuid not null,
    language varchar(8) not null,
    subject varchar(150) not null,
    body varchar(2000) not null,
    constraint reminder_text_pk primary key (step_id, language),
    constraint reminder_text_step foreign key (step_id) references reminder_step (id)
);

-- What was sent, each step once for ever. A step may be gone since, so it is no foreign key.
create table if not exists invoice_reminder (
    invoice_id uuid not null,
    step_id uuid not null,
    days integer not null,
    open numeric(14, 2) not null,
    sent_at timestamp with time zone not null,
    constraint invoice_reminder_pk primary key (invoice_id, step_id),
    constraint invoice_reminder_receivable foreign key (invoice_id) references receivable (invoice_id),
    constraint invoice_reminder_of_something check (open > 0)
);

create table if not exists invoice_reminder_pause (
    invoice_id uuid primary key,
    reason varchar(300) not null,
    paused_by_person uuid,
    paused_by_job varchar(80),
    paused_at timestamp with time zone not null,
    constraint invoice_reminder_pause_receivable foreign key (invoice_id) references receivable (invoice_id)
);

create table if not exists client_reminder_pause (
    client_id uuid primary key,
    reason varchar(300) not null,
    paused_by_person uuid,
    paused_by_job varchar(80),
    paused_at timestamp with time zone not null,
    constraint client_reminder_pause_client foreign key (client_id) references client (id)
);
