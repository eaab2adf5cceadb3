-- Previews have a queue of their own: drawing takes seconds, and no mail may wait behind a thousand files.
create table if not exists scheduled_rendering (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    constraint scheduled_rendering_pk primary key (task_name, task_instance)
);

create index if not exists scheduled_rendering_by_time on scheduled_rendering (execution_time);

create index if not exists scheduled_rendering_by_heartbeat on scheduled_rendering (last_heartbeat);

insert into scheduled_rendering (task_name, task_instance, execution_time, picked, version)
select s.task_name, s.task_instance, s.execution_time, false, 1 from scheduled_tasks s
where s.task_name = 'render-upload'
    and not exists (select 1 from scheduled_rendering r where r.task_instance = s.task_instance);

delete from scheduled_tasks where task_name = 'render-upload';
