-- Invoices and credit notes, drafts and issued ones. What is empty until an invoice is issued is never changed afterwards.
create table if not exists invoice (
    id uuid primary key,
    client_id uuid not null,
    kind varchar(16) not null,
    corrects_id uuid,
    project_id uuid,
    currency varchar(3) not null,
    language varchar(8) not null,
    delivered_from date,
    delivered_to date,
    purchase_order varchar(100),
    buyer_reference varchar(100),
    note varchar(2000),
    days_to_pay integer not null,
    drafted_by_person uuid,
    drafted_by_job varchar(80),
    drafted_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    issued_at timestamp with time zone,
    number varchar(40),
    issued_on date,
    due_on date,
    reference varchar(25),
    lines_total numeric(14, 2),
    discounts numeric(14, 2),
    surcharges numeric(14, 2),
    net numeric(14, 2),
    tax numeric(14, 2),
    gross numeric(14, 2),
    deposits numeric(14, 2),
    due numeric(14, 2),
    account_holder varchar(70),
    account_iban varchar(34),
    account_bic varchar(11),
    version bigint not null,
    constraint invoice_client foreign key (client_id) references client (id),
    constraint invoice_project foreign key (project_id) references project (id),
    constraint invoice_corrects foreign key (corrects_id) references invoice (id),
    constraint invoice_kind_known check (kind in ('invoice', 'deposit', 'final', 'credit_note')),
    constraint invoice_corrects_one check ((kind = 'credit_note') = (corrects_id is not null)),
    constraint invoice_delivered check ((delivered_from is null) = (delivered_to is null) and delivered_from <= delivered_to),
    constraint invoice_whole check (
        (issued_at is null) = (number is null) and (issued_at is null) = (issued_on is null)
        and (issued_at is null) = (due_on is null) and (issued_at is null) = (reference is null)
        and (issued_at is null) = (lines_total is null) and (issued_at is null) = (discounts is null)
        and (issued_at is null) = (surcharges is null) and (issued_at is null) = (net is null)
        and (issued_at is null) = (tax is null) and (issued_at is null) = (gross is null)
        and (issued_at is null) = (deposits is null) and (issued_at is null) = (due is null)),
    constraint invoice_adds_up check (
        net = lines_total - discounts + surcharges and gross = net + tax and due = gross - deposits and due >= 0),
    constraint invoice_due_after_issue check (due_on >= issued_on)
);

create unique index if not exists invoice_number on invoice (number);

create index if not exists invoice_by_client on invoice (client_id, issued_on, id);

create index if not exists invoice_by_corrected on invoice (corrects_id);

create index if not exists invoice_by_project on invoice (project_id, issued_on, id);

create table if not exists invoice_line (
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
    constraint invoice_line_pk primary key (invoice_id, place),
    constraint invoice_line_invoice foreign key (invoice_id) references invoice (id),
    constraint invoice_line_quantity check (quantity > 0),
    constraint invoice_line_price check (price >= 0)
);

create table if not exists invoice_line_adjustment (
    invoice_id uuid not null,
    line integer not null,
    place integer not null,
    kind varchar(16) not null,
    amount numeric(14, 2),
    percentage numeric(7, 4),
    reason varchar(200) not null,
    constraint invoice_line_adjustment_pk primary key (invoice_id, line, place),
    constraint invoice_line_adjustment_line foreign key (invoice_id, line) references invoice_line (invoice_id, place),
    constraint invoice_line_adjustment_kind check (kind in ('discount', 'surcharge')),
    constraint invoice_line_adjustment_one check ((amount is null) <> (percentage is null))
);

-- Discounts and surcharges on the whole document, as the studio states them.
create table if not exists invoice_adjustment (
    invoice_id uuid not null,
    place integer not null,
    kind varchar(16) not null,
    amount numeric(14, 2),
    percentage numeric(7, 4),
    reason varchar(200) not null,
    vat_category varchar(2),
    vat_rate numeric(7, 4),
    vat_reason varchar(200),
    constraint invoice_adjustment_pk primary key (invoice_id, place),
    constraint invoice_adjustment_invoice foreign key (invoice_id) references invoice (id),
    constraint invoice_adjustment_kind check (kind in ('discount', 'surcharge')),
    constraint invoice_adjustment_one check ((amount is null) <> (percentage is null))
);

-- The same as they stand on the issued document: amounts under one VAT each.
create table if not exists invoice_applied (
    invoice_id uuid not null,
    place integer not null,
    kind varchar(16) not null,
    amount numeric(14, 2) not null,
    base numeric(14, 2),
    percentage numeric(7, 4),
    reason varchar(200) not null,
    vat_category varchar(2) not null,
    vat_rate numeric(7, 4) not null,
    vat_reason varchar(200),
    constraint invoice_applied_pk primary key (invoice_id, place),
    constraint invoice_applied_invoice foreign key (invoice_id) references invoice (id)
);

create table if not exists invoice_vat (
    invoice_id uuid not null,
    place integer not null,
    vat_category varchar(2) not null,
    vat_rate numeric(7, 4) not null,
    vat_reason varchar(200),
    taxable numeric(14, 2) not null,
    tax numeric(14, 2) not null,
    constraint invoice_vat_pk primary key (invoice_id, place),
    constraint invoice_vat_invoice foreign key (invoice_id) references invoice (id)
);

create table if not exists invoice_party (
    invoice_id uuid not null,
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
    constraint invoice_party_pk primary key (invoice_id, role),
    constraint invoice_party_invoice foreign key (invoice_id) references invoice (id),
    constraint invoice_party_role check (role in ('seller', 'buyer')),
    constraint invoice_party_contact check ((contact_name is null) = (contact_email is null))
);

create table if not exists invoice_deposit (
    invoice_id uuid not null,
    place integer not null,
    deposit_id uuid not null,
    number varchar(40) not null,
    issued_on date not null,
    net numeric(14, 2) not null,
    tax numeric(14, 2) not null,
    gross numeric(14, 2) not null,
    constraint invoice_deposit_pk primary key (invoice_id, place),
    constraint invoice_deposit_invoice foreign key (invoice_id) references invoice (id),
    constraint invoice_deposit_deposit foreign key (deposit_id) references invoice (id)
);

-- Where counting is, in one row for each series: whoever gives a number holds it until the invoice is stored.
create table if not exists number_series (
    series varchar(16) primary key,
    counted_year integer not null,
    next_position bigint not null,
    last_issued_on date,
    constraint number_series_known check (series in ('invoice', 'credit_note', 'offer')),
    constraint number_series_counts check (next_position >= 1)
);

insert into number_series (series, counted_year, next_position)
select 'invoice', 0, 1 where not exists (select 1 from number_series where series = 'invoice');

insert into number_series (series, counted_year, next_position)
select 'credit_note', 0, 1 where not exists (select 1 from number_series where series = 'credit_note');

insert into number_series (series, counted_year, next_position)
select 'offer', 0, 1 where not exists (select 1 from number_series where series = 'offer');

-- Every number that was given, and to what: without hole and without duplicate in each year of a series.
create table if not exists given_number (
    series varchar(16) not null,
    counted_year integer not null,
    counted_position bigint not null,
    number varchar(40) not null,
    given_to uuid not null,
    issued_on date not null,
    constraint given_number_pk primary key (series, counted_year, counted_position),
    constraint given_number_once unique (given_to),
    constraint given_number_unique unique (number),
    constraint given_number_series foreign key (series) references number_series (series)
);
