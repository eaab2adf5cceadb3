-- Attempts to pay online, each written before the provider hears of it.
create table if not exists payment_attempt (
    id uuid primary key,
    client_id uuid not null,
    currency varchar(3) not null,
    started_by_person uuid,
    started_by_job varchar(80),
    started_at timestamp with time zone not null,
    progress varchar(16) not null,
    hosted_key varchar(120),
    hosted_page varchar(2000),
    taken_key varchar(120),
    taken_amount numeric(14, 2),
    taken_currency varchar(3),
    payment_id uuid,
    version bigint not null,
    constraint payment_attempt_client foreign key (client_id) references client (id),
    constraint payment_attempt_payment foreign key (payment_id) references payment (id),
    constraint payment_attempt_progress_known
        check (progress in ('started', 'unknown', 'succeeded', 'failed', 'expired')),
    constraint payment_attempt_hosted check ((hosted_key is null) = (hosted_page is null)),
    constraint payment_attempt_taken check (
        (taken_key is null) = (payment_id is null) and (taken_key is null) = (taken_amount is null)
        and (taken_key is null) = (taken_currency is null) and (taken_key is null) = (progress <> 'succeeded')
        and (taken_amount is null or taken_amount > 0)),
    constraint payment_attempt_hosted_once unique (hosted_key),
    constraint payment_attempt_taken_once unique (taken_key)
);

create index if not exists payment_attempt_by_progress on payment_attempt (progress, started_at, id);

create index if not exists payment_attempt_by_payment on payment_attempt (payment_id);

-- What of it is for which invoice, as it was open when the attempt began.
create table if not exists payment_attempt_share (
    attempt_id uuid not null,
    place integer not null,
    invoice_id uuid not null,
    amount numeric(14, 2) not null,
    constraint payment_attempt_share_pk primary key (attempt_id, place),
    constraint payment_attempt_share_attempt foreign key (attempt_id) references payment_attempt (id),
    constraint payment_attempt_share_invoice foreign key (invoice_id) references invoice (id),
    constraint payment_attempt_share_amount check (amount > 0)
);

create index if not exists payment_attempt_share_by_invoice on payment_attempt_share (invoice_id, attempt_id);

-- Refunds the studio wishes for, each written before the provider hears of it.
create table if not exists online_refund (
    id uuid primary key,
    attempt_id uuid not null,
    currency varchar(3) not null,
    amount numeric(14, 2) not null,
    wished_by_person uuid,
    wished_by_job varchar(80),
    wished_at timestamp with time zone not null,
    progress varchar(16) not null,
    constraint online_refund_attempt foreign key (attempt_id) references payment_attempt (id),
    constraint online_refund_amount check (amount > 0),
    constraint online_refund_progress_known check (progress in ('started', 'unknown', 'succeeded', 'failed'))
);

create index if not exists online_refund_by_attempt on online_refund (attempt_id, wished_at, id);

create index if not exists online_refund_by_progress on online_refund (progress, wished_at);

-- What the provider has done with the money afterwards; each is booked once.
create table if not exists payment_movement (
    movement_key varchar(120) primary key,
    attempt_id uuid not null,
    place integer not null,
    kind varchar(16) not null,
    currency varchar(3) not null,
    amount numeric(14, 2) not null,
    refund_id uuid,
    constraint payment_movement_attempt foreign key (attempt_id) references payment_attempt (id),
    constraint payment_movement_place unique (attempt_id, place),
    constraint payment_movement_kind_known check (kind in ('refunded', 'charged_back', 'reinstated')),
    constraint payment_movement_amount check (amount > 0)
);

-- What the provider has told, so that a repeat is known as one.
create table if not exists provider_event (
    event_key varchar(120) primary key,
    heard_at timestamp with time zone not null
);

create index if not exists provider_event_by_time on provider_event (heard_at);
