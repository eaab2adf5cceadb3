-- What a client sent and the studio returned, as it was sent: rows are added and never changed.
create table if not exists project_request_returned (
    request_id uuid not null,
    n integer not null,
    place integer not null,
    answer varchar(20000) not null,
    answered_by uuid,
    answered_at timestamp with time zone not null,
    returned_because varchar(4000) not null,
    returned_by uuid,
    returned_at timestamp with time zone not null,
    constraint project_request_returned_pk primary key (request_id, n, place),
    constraint project_request_returned_item foreign key (request_id, n) references project_request_item (request_id, n),
    constraint project_request_returned_answered_by foreign key (answered_by) references person (id),
    constraint project_request_returned_returned_by foreign key (returned_by) references person (id)
);

-- A file may come again with the next answer, so it is named here beside project_request_file.
create table if not exists project_request_returned_file (
    request_id uuid not null,
    n integer not null,
    place integer not null,
    file integer not null,
    upload_id uuid not null,
    constraint project_request_returned_file_pk primary key (request_id, n, place, file),
    constraint project_request_returned_file_answer foreign key (request_id, n, place)
        references project_request_returned (request_id, n, place),
    constraint project_request_returned_file_upload foreign key (upload_id) references upload (id)
);

create index if not exists project_request_returned_file_by_upload on project_request_returned_file (upload_id);

-- What was returned before this was kept is still there as it was sent, unless somebody has saved another answer since; when
-- and by whom it was returned is not known.
insert into project_request_returned (
    request_id, n, place, answer, answered_by, answered_at, returned_because, returned_at)
select i.request_id, i.n, 0, i.answer, i.answered_by, i.answered_at, i.returned_because, i.answered_at
from project_request_item i
where i.status = 'returned' and i.saved = false and not exists (
    select 1 from project_request_returned r where r.request_id = i.request_id and r.n = i.n);

insert into project_request_returned_file (request_id, n, place, file, upload_id)
select f.request_id, f.n, 0, f.place, f.upload_id
from project_request_file f
join project_request_item i on i.request_id = f.request_id and i.n = f.n
where i.status = 'returned' and i.saved = false and not exists (
    select 1 from project_request_returned_file r where r.request_id = f.request_id and r.n = f.n);
