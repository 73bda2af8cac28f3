-- The table of db-scheduler: which job is due, and which node runs it now.
create table shared.scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint scheduled_task_key primary key (task_name, task_instance)
);
create index scheduled_task_due on shared.scheduled_task (execution_time);
create index scheduled_task_heartbeat on shared.scheduled_task (last_heartbeat);
