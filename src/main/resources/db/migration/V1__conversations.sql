-- One schema for H2 and PostgreSQL: only what both understand the same way.

create table conversation (
    id          varchar(64)              primary key,
    customer    varchar(200),
    facts       varchar                  not null,
    started_at  timestamp with time zone not null,
    agent       varchar(100),
    last_seq    bigint                   not null,
    last_at     timestamp with time zone not null
);

create index conversation_by_last_at on conversation (last_at);

create table message (
    conversation_id varchar(64)              not null references conversation (id) on delete cascade,
    seq             bigint                   not null,
    id              varchar(64)              not null unique,
    client_id       varchar(100)             not null,
    speaker         varchar(10)              not null,
    author          varchar(100)             not null,
    text            varchar                  not null,
    at              timestamp with time zone not null,
    primary key (conversation_id, seq),
    unique (conversation_id, speaker, client_id)
);

-- What the coach said to one customer message, as it was sent; null columns where it was skipped.
create table coaching (
    conversation_id varchar(64)              not null references conversation (id) on delete cascade,
    seq             bigint                   not null,
    anger           double precision,
    frustration     double precision,
    body            varchar                  not null,
    at              timestamp with time zone not null,
    primary key (conversation_id, seq)
);

create table suggestion (
    conversation_id varchar(64)              not null references conversation (id) on delete cascade,
    seq             bigint                   not null,
    id              varchar(64)              not null,
    place           int                      not null,
    text            varchar                  not null,
    moves           varchar                  not null,
    primary key (conversation_id, seq, id)
);

create table outcome (
    conversation_id varchar(64)              not null,
    seq             bigint                   not null,
    suggestion_id   varchar(64)              not null,
    agent           varchar(100)             not null,
    outcome         varchar(10)              not null,
    reason          varchar(500),
    at              timestamp with time zone not null,
    primary key (conversation_id, seq, suggestion_id, agent),
    foreign key (conversation_id, seq, suggestion_id)
        references suggestion (conversation_id, seq, id) on delete cascade
);

-- The newest review of each draft: which rules spoke, never the draft's words.
create table draft_review (
    conversation_id varchar(64)              not null references conversation (id) on delete cascade,
    agent           varchar(100)             not null,
    draft_id        varchar(100)             not null,
    kind            boolean                  not null,
    necessary       boolean                  not null,
    supported       boolean                  not null,
    rules           varchar                  not null,
    at              timestamp with time zone not null,
    primary key (conversation_id, agent, draft_id)
);

create index message_by_at on message (at);
