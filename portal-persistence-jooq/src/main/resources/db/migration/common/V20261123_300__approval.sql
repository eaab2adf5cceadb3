create table if not exists approval_round (
    id uuid primary key,
    document_id uuid not null,
    n integer not null,
    -- The document again while somebody is waited for, and else nothing: so two are never pending.
    pending_for uuid,
    client_id uuid not null,
    hash varchar(64) not null,
    requester_id uuid not null,
    mode varchar(16) not null,
    signature boolean not null,
    due_on date,
    status varchar(16) not null,
    voided varchar(24),
    asked_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    constraint approval_round_version foreign key (document_id, n) references document_version (document_id, n),
    constraint approval_round_requester foreign key (requester_id) references person (id),
    constraint approval_round_one_pending unique (pending_for),
    constraint approval_round_pending_for check (pending_for is null or pending_for = document_id),
    constraint approval_round_pending check ((status = 'pending') = (pending_for is not null)),
    constraint approval_round_ended check ((status = 'pending') = (ended_at is null)),
    constraint approval_round_voided check ((status = 'voided') = (voided is not null)),
    constraint approval_round_mode check (mode in ('all', 'any', 'in_order')),
    constraint approval_round_status check (status in ('pending', 'approved', 'rejected', 'voided'))
);

create index if not exists approval_round_by_version on approval_round (document_id, n, asked_at);

create index if not exists approval_round_by_due on approval_round (status, due_on, id);

create table if not exists approval_step (
    round_id uuid not null,
    place integer not null,
    person_id uuid not null,
    -- The person again while it is them who are waited for, and else nothing.
    waits_for uuid,
    turn_at timestamp with time zone,
    verdict varchar(16),
    words varchar(4000),
    signature varchar(120),
    decided_at timestamp with time zone,
    reminded varchar(16),
    constraint approval_step_pk primary key (round_id, place),
    constraint approval_step_once unique (round_id, person_id),
    constraint approval_step_round foreign key (round_id) references approval_round (id),
    constraint approval_step_person foreign key (person_id) references person (id),
    constraint approval_step_decided check ((verdict is null) = (decided_at is null)),
    constraint approval_step_decided_in_turn check (decided_at is null or turn_at is not null),
    constraint approval_step_rejected_with_words check (verdict <> 'reject' or words is not null)
);

create index if not exists approval_step_by_person on approval_step (person_id, round_id);

create index if not exists approval_step_by_waiting on approval_step (waits_for, round_id);

create table if not exists evidence_entry (
    document_id uuid not null,
    entry integer not null,
    n integer not null,
    hash varchar(64) not null,
    text varchar(100000) not null,
    constraint evidence_entry_pk primary key (document_id, entry),
    constraint evidence_entry_version foreign key (document_id, n) references document_version (document_id, n)
);
