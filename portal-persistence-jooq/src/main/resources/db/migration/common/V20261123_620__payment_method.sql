-- As whom the payment provider knows a client that saves its cards there.
create table if not exists payment_customer (
    client_id uuid primary key,
    customer_key varchar(120) not null,
    constraint payment_customer_client foreign key (client_id) references client (id),
    constraint payment_customer_once unique (customer_key)
);

-- Cards saved with the provider: its token, and what tells them apart. No number of a card is ever here.
create table if not exists payment_method (
    id uuid primary key,
    client_id uuid not null,
    method_key varchar(120) not null,
    brand varchar(40) not null,
    last_four varchar(4) not null,
    expires_on date not null,
    saved_at timestamp with time zone not null,
    constraint payment_method_customer foreign key (client_id) references payment_customer (client_id),
    constraint payment_method_once unique (method_key),
    constraint payment_method_last_four check (last_four between '0000' and '9999' and char_length(last_four) = 4)
);

create index if not exists payment_method_by_client on payment_method (client_id, saved_at, id);
