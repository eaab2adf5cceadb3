-- Offers, drafts and sent ones: a row for each version. What is sent never changes; what became of it is a row of its own.
create table if not exists offer (
    id uuid primary key,
    client_id uuid not null,
    replaces_id uuid,
    edition integer not null,
    subject varchar(200) not null,
    project_id uuid,
    ticket_id uuid,
    currency varchar(3) not null,
    language varchar(8) not null,
    valid_until date not null,
    deposit_amount numeric(14, 2),
    deposit_percentage numeric(7, 4),
    note varchar(2000),
    drafted_by_person uuid,
    drafted_by_job varchar(80),
    drafted_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    sent_by_person uuid,
    sent_by_job varchar(80),
    number varchar(40),
    sent_on date,
    net numeric(14, 2),
    gross numeric(14, 2),
    version bigint not null,
    constraint offer_client foreign key (client_id) references client (id),
    constraint offer_project foreign key (project_id) references project (id),
    constraint offer_ticket foreign key (ticket_id) references ticket (id),
    constraint offer_replaces foreign key (replaces_id) references offer (id),
    constraint offer_edition check ((edition = 1) = (replaces_id is null)),
    constraint offer_deposit_one check (deposit_amount is null or deposit_percentage is null),
    constraint offer_whole check (
        (sent_at is null) = (number is null) and (sent_at is null) = (sent_on is null)
        and (sent_at is null) = (net is null) and (sent_at is null) = (gross is null))
);

create unique index if not exists offer_number on offer (number);

create index if not exists offer_newest on offer (drafted_at, id);

create index if not exists offer_by_client on offer (client_id, drafted_at, id);

create index if not exists offer_by_project on offer (project_id, drafted_at, id);

create index if not exists offer_by_ticket on offer (ticket_id, drafted_at, id);

create index if not exists offer_by_replaced on offer (replaces_id);

create table if not exists offer_position (
    offer_id uuid not null,
    place integer not null,
    optional boolean not null,
    name varchar(200) not null,
    description varchar(2000),
    quantity numeric(15, 6) not null,
    unit varchar(16) not null,
    price numeric(18, 6) not null,
    vat_category varchar(2) not null,
    vat_rate numeric(7, 4) not null,
    vat_reason varchar(200),
    constraint offer_position_pk primary key (offer_id, place),
    constraint offer_position_offer foreign key (offer_id) references offer (id),
    constraint offer_position_quantity check (quantity > 0),
    constraint offer_position_price check (price >= 0)
);

-- Discounts and surcharges: of a position, or of the whole offer where the line is -1.
create table if not exists offer_adjustment (
    offer_id uuid not null,
    line integer not null,
    place integer not null,
    kind varchar(16) not null,
    amount numeric(14, 2),
    percentage numeric(7, 4),
    reason varchar(200) not null,
    vat_category varchar(2),
    vat_rate numeric(7, 4),
    vat_reason varchar(200),
    constraint offer_adjustment_pk primary key (offer_id, line, place),
    constraint offer_adjustment_offer foreign key (offer_id) references offer (id),
    constraint offer_adjustment_kind check (kind in ('discount', 'surcharge')),
    constraint offer_adjustment_one check ((amount is null) <> (percentage is null))
);

create table if not exists offer_milestone (
    offer_id uuid not null,
    place integer not null,
    name varchar(200) not null,
    due_on date,
    days integer,
    constraint offer_milestone_pk primary key (offer_id, place),
    constraint offer_milestone_offer foreign key (offer_id) references offer (id),
    constraint offer_milestone_due check ((due_on is null) <> (days is null))
);

create table if not exists offer_party (
    offer_id uuid not null,
    role varchar(8) not null,
    name varchar(120) not null,
    street varchar(120) not null,
    addition varchar(120),
    postcode varchar(16) not null,
    city varchar(120) not null,
    country varchar(2) not null,
    vat_id varchar(15),
    tax_number varchar(40),
    registration varchar(40),
    contact_name varchar(120),
    contact_phone varchar(40),
    contact_email varchar(254),
    constraint offer_party_pk primary key (offer_id, role),
    constraint offer_party_offer foreign key (offer_id) references offer (id),
    constraint offer_party_role check (role in ('seller', 'buyer')),
    constraint offer_party_contact check ((contact_name is null) = (contact_email is null))
);

-- What became of a sent offer. One row each: whoever comes second finds it there.
create table if not exists offer_outcome (
    offer_id uuid primary key,
    kind varchar(16) not null,
    at timestamp with time zone not null,
    by_person uuid,
    by_job varchar(80),
    words varchar(2000),
    shown varchar(64),
    chosen varchar(4000) not null,
    replaced_by_id uuid,
    project_id uuid,
    deposit_id uuid,
    constraint offer_outcome_offer foreign key (offer_id) references offer (id),
    constraint offer_outcome_newer foreign key (replaced_by_id) references offer (id),
    constraint offer_outcome_project foreign key (project_id) references project (id),
    constraint offer_outcome_deposit foreign key (deposit_id) references invoice (id),
    constraint offer_outcome_kind check (kind in ('accepted', 'declined', 'withdrawn', 'replaced')),
    constraint offer_outcome_decided check ((kind in ('accepted', 'declined')) = (shown is not null)),
    constraint offer_outcome_reason check (kind <> 'declined' or words is not null),
    constraint offer_outcome_newer_one check ((kind = 'replaced') = (replaced_by_id is not null))
);

-- Which bytes are the PDF of a sent offer, for ever.
create table if not exists offer_paper (
    offer_id uuid primary key,
    sha256 varchar(64) not null,
    pdf bytea not null,
    constraint offer_paper_offer foreign key (offer_id) references offer (id)
);
