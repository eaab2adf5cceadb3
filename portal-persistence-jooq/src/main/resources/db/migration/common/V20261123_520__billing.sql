-- How the studio invoices, in one row, and how each client is invoiced.
create table if not exists studio_billing (
    id integer primary key,
    account_holder varchar(70),
    account_iban varchar(34),
    account_bic varchar(11),
    invoice_numbers varchar(30) not null,
    credit_note_numbers varchar(30) not null,
    offer_numbers varchar(30) not null,
    currency varchar(3) not null,
    vat_category varchar(2) not null,
    vat_rate numeric(7, 4) not null,
    vat_reason varchar(200),
    days_to_pay integer not null,
    version bigint not null,
    constraint studio_billing_only_row check (id = 1)
);

create table if not exists client_billing (
    client_id uuid primary key,
    buyer_reference varchar(100),
    days_to_pay integer,
    version bigint not null,
    constraint client_billing_client foreign key (client_id) references client (id)
);

create table if not exists client_billing_address (
    client_id uuid not null,
    place integer not null,
    address varchar(254) not null,
    constraint client_billing_address_pk primary key (client_id, place),
    constraint client_billing_address_client foreign key (client_id) references client_billing (client_id)
);

-- The studio or a client as invoices name them from now on; what was issued keeps its own.
create table if not exists billing_party (
    owner_id uuid primary key,
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
    constraint billing_party_contact check ((contact_name is null) = (contact_email is null))
);
