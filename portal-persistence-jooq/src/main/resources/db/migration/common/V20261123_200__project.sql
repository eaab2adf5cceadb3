create sequence if not exists project_number start with 1;

-- next_due_on is the earliest day on which a milestone that is not done is due, while the project keeps its dates;
-- asks_review and asks_accept say whether the client has been asked about a milestone and has not answered.
create table if not exists project (
    id uuid primary key,
    number bigint,
    client_id uuid not null,
    name varchar(200) not null,
    name_words varchar(1000) not null,
    description varchar(20000) not null,
    status varchar(16) not null,
    lead_id uuid,
    starts_on date not null,
    started_at timestamp with time zone,
    closed_at timestamp with time zone,
    published_at timestamp with time zone,
    next_due_on date,
    asks_review boolean not null,
    asks_accept boolean not null,
    created_by_person uuid,
    created_by_job varchar(80),
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    version bigint not null,
    shown_version bigint not null,
    constraint project_number_unique unique (number),
    constraint project_client foreign key (client_id) references client (id),
    constraint project_lead foreign key (lead_id) references person (id),
    constraint project_status_known check (status in ('planned', 'active', 'on_hold', 'completed', 'cancelled')),
    constraint project_closed_since check ((status in ('completed', 'cancelled')) = (closed_at is not null)),
    constraint project_number_when_published check ((number is not null) = (published_at is not null))
);

create index if not exists project_by_update on project (updated_at desc, id desc);

create index if not exists project_by_client_update on project (client_id, updated_at desc, id desc);

create index if not exists project_by_due on project (next_due_on, id);

create index if not exists project_by_client_review on project (client_id, asks_review);

create index if not exists project_by_client_accept on project (client_id, asks_accept);

create table if not exists project_milestone (
    id uuid primary key,
    project_id uuid not null,
    place integer not null,
    name varchar(200) not null,
    description varchar(10000) not null,
    weight integer not null,
    ask varchar(16) not null,
    due_on date not null,
    first_due_on date,
    status varchar(16) not null,
    submitted_at timestamp with time zone,
    done_at timestamp with time zone,
    published_at timestamp with time zone,
    constraint project_milestone_project foreign key (project_id) references project (id),
    constraint project_milestone_weight_known check (weight between 1 and 1000),
    constraint project_milestone_ask_known check (ask in ('nothing', 'review', 'accept')),
    constraint project_milestone_status_known check (status in ('open', 'submitted', 'done')),
    constraint project_milestone_done_since check ((status = 'done') = (done_at is not null)),
    constraint project_milestone_first_due check ((first_due_on is not null) = (published_at is not null)),
    constraint project_milestone_asked check (status <> 'submitted'
        or (ask <> 'nothing' and submitted_at is not null and published_at is not null))
);

create index if not exists project_milestone_by_project on project_milestone (project_id, place);

create table if not exists project_deliverable (
    id uuid primary key,
    milestone_id uuid not null,
    place integer not null,
    name varchar(200) not null,
    label varchar(40),
    document_id uuid,
    n integer,
    hash varchar(64),
    url varchar(2000),
    published_at timestamp with time zone,
    constraint project_deliverable_milestone foreign key (milestone_id) references project_milestone (id),
    constraint project_deliverable_one_content check (
        (url is not null and document_id is null and n is null and hash is null)
        or (url is null and document_id is not null and n is not null and hash is not null))
);

create index if not exists project_deliverable_by_milestone on project_deliverable (milestone_id, place);

create index if not exists project_deliverable_by_document on project_deliverable (document_id, n);

create table if not exists milestone_move (
    id uuid primary key,
    milestone_id uuid not null,
    from_on date not null,
    to_on date not null,
    reason varchar(1000) not null,
    by_person uuid,
    by_job varchar(80),
    at timestamp with time zone not null,
    constraint milestone_move_milestone foreign key (milestone_id) references project_milestone (id)
);

create index if not exists milestone_move_by_milestone on milestone_move (milestone_id, at, id);

create table if not exists milestone_decision (
    id uuid primary key,
    milestone_id uuid not null,
    name varchar(200) not null,
    ask varchar(16) not null,
    decision varchar(16) not null,
    words varchar(5000),
    seen varchar(64) not null,
    by_person uuid not null,
    at timestamp with time zone not null,
    constraint milestone_decision_milestone foreign key (milestone_id) references project_milestone (id),
    constraint milestone_decision_person foreign key (by_person) references person (id),
    constraint milestone_decision_known check (decision in ('accept', 'changes')),
    constraint milestone_decision_words check (decision = 'accept' or words is not null)
);

create index if not exists milestone_decision_by_milestone on milestone_decision (milestone_id, at, id);

create table if not exists milestone_decision_deliverable (
    decision_id uuid not null,
    place integer not null,
    deliverable_id uuid not null,
    name varchar(200) not null,
    label varchar(40),
    document_id uuid,
    n integer,
    hash varchar(64),
    url varchar(2000),
    published_at timestamp with time zone not null,
    constraint milestone_decision_deliverable_pk primary key (decision_id, place),
    constraint milestone_decision_deliverable_decision foreign key (decision_id) references milestone_decision (id)
);
