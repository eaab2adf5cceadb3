-- Addresses by which one version is had without signing in, and who came by them.
create table if not exists share_link (
    id uuid primary key,
    document_id uuid not null,
    n integer not null,
    token_hash varchar(64) not null,
    password_hash varchar(255),
    expires_at timestamp with time zone not null,
    most_uses integer,
    uses integer not null,
    created_by uuid not null,
    created_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    constraint share_link_token_once unique (token_hash),
    constraint share_link_creator foreign key (created_by) references person (id),
    constraint share_link_version foreign key (document_id, n) references document_version (document_id, n),
    constraint share_link_used_as_allowed check (uses >= 0 and (most_uses is null or uses <= most_uses))
);

create index if not exists share_link_by_document on share_link (document_id, created_at desc, id desc);

create table if not exists share_access (
    id uuid primary key,
    link_id uuid not null,
    at timestamp with time zone not null,
    address varchar(64) not null,
    agent varchar(200) not null,
    what varchar(16) not null,
    constraint share_access_link foreign key (link_id) references share_link (id),
    constraint share_access_what_known check (what in ('opened', 'sent', 'refused'))
);

create index if not exists share_access_by_link on share_access (link_id, at desc, id desc);
