create table if not exists document_comment (
    id uuid primary key,
    document_id uuid not null,
    n integer not null,
    -- Where on a page it is pinned, per mille of its sides; all three or none.
    page integer,
    x integer,
    y integer,
    body varchar(5000) not null,
    internal boolean not null,
    author_person uuid,
    author_job varchar(80),
    at timestamp with time zone not null,
    resolved_by_person uuid,
    resolved_by_job varchar(80),
    resolved_at timestamp with time zone,
    constraint document_comment_version foreign key (document_id, n) references document_version (document_id, n),
    constraint document_comment_pinned check (
        (page is null and x is null and y is null)
        or (page >= 1 and x between 0 and 1000 and y between 0 and 1000))
);

create index if not exists document_comment_by_version on document_comment (document_id, n, at, id);
