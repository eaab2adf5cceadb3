-- PDFs of offers are stored files, as the papers of invoices are. The bytes of older ones stay in their row as well.
alter table offer_paper alter column pdf drop not null;

create table if not exists offer_file (
    offer_id uuid primary key,
    upload_id uuid not null,
    made_at timestamp with time zone not null,
    constraint offer_file_once unique (upload_id),
    constraint offer_file_paper foreign key (offer_id) references offer_paper (offer_id),
    constraint offer_file_upload foreign key (upload_id) references upload (id)
);
