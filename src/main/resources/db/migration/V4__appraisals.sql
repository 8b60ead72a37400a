-- The scores of a past conversation on their way to its agent; the engine's are in the body, as they were at the start.
create table appraisal (
    id           varchar(64)              primary key,
    conversation varchar                  not null,
    state        varchar(10)              not null,
    agent        varchar(100),
    body         varchar                  not null,
    appeal       varchar(2000),
    answer       varchar(2000),
    at           timestamp with time zone not null
);

create index appraisal_by_agent on appraisal (agent);
create index appraisal_by_at on appraisal (at);

create table appraisal_score (
    appraisal_id varchar(64)              not null references appraisal (id) on delete cascade,
    item         varchar(100)             not null,
    reviewer     varchar(100)             not null,
    score        int                      not null,
    note         varchar(2000),
    at           timestamp with time zone not null,
    primary key (appraisal_id, item, reviewer)
);
