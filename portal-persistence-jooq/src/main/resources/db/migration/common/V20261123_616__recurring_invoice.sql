-- What clients are invoiced again and again, and the invoices that were made of it, one for each of its days.
create table if not exists recurring_invoice (
    id uuid primary key,
    client_id uuid not null,
    project_id uuid,
    currency varchar(3) not null,
    language varchar(8) not null,
    purchase_order varchar(100),
    buyer_reference varchar(100),
    note varchar(2000),
    days_to_pay integer not null,
    unit varchar(8) not null,
    every integer not null,
    first_on date not null,
    ends_on date,
    times integer,
    in_arrears boolean not null,
    mode varchar(8) not null,
    status varchar(8) not null,
    next_place integer not null,
    next_on date,
    started_by_person uuid,
    started_by_job varchar(80),
    started_at timestamp with time zone not null,
    version bigint not null,
    constraint recurring_invoice_client foreign key (client_id) references client (id),
    constraint recurring_invoice_project foreign key (project_id) references project (id),
    constraint recurring_invoice_unit check (unit in ('week', 'month')),
    constraint recurring_invoice_every check (every between 1 and 120),
    constraint recurring_invoice_mode check (mode in ('draft', 'issue')),
    constraint recurring_invoice_status check (status in ('active', 'paused', 'ended')),
    constraint recurring_invoice_next check (next_place >= 0 and (next_on is null) = (status = 'ended')),
    constraint recurring_invoice_ends_once check (ends_on is null or times is null)
);

create index if not exists recurring_invoice_due on recurring_invoice (status, next_on, id);

create index if not exists recurring_invoice_by_start on recurring_invoice (started_at, id);

create index if not exists recurring_invoice_by_client on recurring_invoice (client_id, started_at, id);

-- The columns of these are those of invoice_line and its like: the same code writes them, with the id of what recurs.
create table if not exists recurring_line (
    invoice_id uuid not null,
    place integer not null,
    name varchar(200) not null,
    description varchar(2000),
    quantity numeric(15, 6) not null,
    unit varchar(16) not null,
    price numeric(18, 6) not null,
    vat_category varchar(2) not null,
    vat_rate numeric(7, 4) not null,
    vat_reason varchar(200),
    net numeric(14, 2) not null,
    constraint recurring_line_pk primary key (invoice_id, place),
    constraint recurring_line_of foreign key (invoice_id) references recurring_invoice (id)
);

create table if not exists recurring_line_adjustment (
    invoice_id uuid not null,
    line integer not null,
    place integer not null,
    kind varchar(16) not null,
    amount numeric(14, 2),
    percentage numeric(7, 4),
    reason varchar(200) not null,
    constraint recurring_line_adjustment_pk primary key (invoice_id, line, place),
    constraint recurring_line_adjustment_of foreign key (invoice_id) references recurring_invoice (id)
);

create table if not exists recurring_adjustment (
    invoice_id uuid not null,
    place integer not null,
    kind varchar(16) not null,
    amount numeric(14, 2),
    percentage numeric(7, 4),
    reason varchar(200) not null,
    vat_category varchar(2),
    vat_rate numeric(7, 4),
    vat_reason varchar(200),
    constraint recurring_adjustment_pk primary key (invoice_id, place),
    constraint recurring_adjustment_of foreign key (invoice_id) references recurring_invoice (id)
);

create table if not exists recurring_made (
    recurring_id uuid not null,
    place integer not null,
    period_from date not null,
    period_to date not null,
    invoice_id uuid,
    to_issue boolean not null,
    problem varchar(40),
    made_at timestamp with time zone not null,
    constraint recurring_made_pk primary key (recurring_id, place),
    constraint recurring_made_of foreign key (recurring_id) references recurring_invoice (id),
    constraint recurring_made_invoice foreign key (invoice_id) references invoice (id) on delete set null,
    constraint recurring_made_once unique (invoice_id),
    constraint recurring_made_period check (period_from <= period_to)
);

create index if not exists recurring_made_to_issue on recurring_made (to_issue, made_at);
