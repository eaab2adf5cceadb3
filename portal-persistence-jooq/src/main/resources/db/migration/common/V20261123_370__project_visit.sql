-- What somebody has looked at is theirs alone: nobody is told of it, and it goes with the project or the person.
create table if not exists project_visit (
    person_id uuid not null,
    project_id uuid not null,
    seen_at timestamp with time zone not null,
    previous_seen_at timestamp with time zone,
    constraint project_visit_pk primary key (person_id, project_id),
    constraint project_visit_person foreign key (person_id) references person (id),
    constraint project_visit_project foreign key (project_id) references project (id),
    constraint project_visit_order check (previous_seen_at is null or previous_seen_at <= seen_at)
);
