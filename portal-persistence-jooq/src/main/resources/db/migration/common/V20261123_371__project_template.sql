create table if not exists project_template (
    id uuid primary key,
    name varchar(200) not null,
    made_at timestamp with time zone not null,
    version bigint not null
);

create table if not exists template_milestone (
    template_id uuid not null,
    place integer not null,
    name varchar(200) not null,
    description varchar(10000) not null,
    days integer not null,
    weight integer not null,
    ask varchar(16) not null,
    constraint template_milestone_pk primary key (template_id, place),
    constraint template_milestone_template foreign key (template_id) references project_template (id),
    constraint template_milestone_days check (days >= 0),
    constraint template_milestone_weight check (weight between 1 and 1000),
    constraint template_milestone_ask_known check (ask in ('nothing', 'review', 'accept'))
);
