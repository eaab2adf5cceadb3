-- The files that an issued invoice was written into, once and for ever. The bytes are those of an upload nobody has sent.
create table if not exists invoice_paper (
    upload_id uuid primary key,
    invoice_id uuid not null,
    kind varchar(8) not null,
    made_at timestamp with time zone not null,
    constraint invoice_paper_once unique (invoice_id, kind),
    constraint invoice_paper_kind_known check (kind in ('pdf', 'xml')),
    constraint invoice_paper_upload foreign key (upload_id) references upload (id),
    constraint invoice_paper_invoice foreign key (invoice_id) references invoice (id)
);

-- What was issued before papers were kept gets them too.
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'write-invoice-papers', cast(i.id as varchar), i.issued_at, false, 1 from invoice i
where i.issued_at is not null
    and not exists (select 1 from invoice_paper p where p.invoice_id = i.id)
    and not exists (select 1 from scheduled_tasks s
        where s.task_name = 'write-invoice-papers' and s.task_instance = cast(i.id as varchar));
