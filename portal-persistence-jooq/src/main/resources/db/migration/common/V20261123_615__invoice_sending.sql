-- Every time an issued invoice was sent. As long as its papers are not there, it waits for them.
create table if not exists invoice_sending (
    id uuid primary key,
    invoice_id uuid not null,
    asked_by_person uuid,
    asked_by_job varchar(80),
    asked_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    constraint invoice_sending_invoice foreign key (invoice_id) references invoice (id),
    constraint invoice_sending_by_somebody check ((asked_by_person is null) <> (asked_by_job is null))
);

create index if not exists invoice_sending_by_invoice on invoice_sending (invoice_id, asked_at desc, id desc);

-- Who it went to: somebody with a login, or an address that need not have one.
create table if not exists invoice_delivery (
    sending_id uuid not null,
    place integer not null,
    person_id uuid,
    address varchar(254),
    constraint invoice_delivery_pk primary key (sending_id, place),
    constraint invoice_delivery_sending foreign key (sending_id) references invoice_sending (id),
    constraint invoice_delivery_person foreign key (person_id) references person (id),
    constraint invoice_delivery_to_one check ((person_id is null) <> (address is null)),
    constraint invoice_delivery_person_once unique (sending_id, person_id),
    constraint invoice_delivery_address_once unique (sending_id, address)
);

-- Addresses by which one invoice is seen and paid without signing in.
create table if not exists pay_link (
    id uuid primary key,
    invoice_id uuid not null,
    sent_to varchar(254) not null,
    token_hash varchar(64) not null,
    created_by_person uuid,
    created_by_job varchar(80),
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    constraint pay_link_token_once unique (token_hash),
    constraint pay_link_receivable foreign key (invoice_id) references receivable (invoice_id),
    constraint pay_link_by_somebody check ((created_by_person is null) <> (created_by_job is null)),
    constraint pay_link_expires check (expires_at > created_at)
);

create index if not exists pay_link_by_invoice on pay_link (invoice_id, created_at desc, id desc);
