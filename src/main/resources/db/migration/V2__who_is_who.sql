create table account (
    name       varchar(100)             primary key,
    password   varchar(200)             not null,
    roles      varchar(200)             not null,
    created_at timestamp with time zone not null
);

-- Sessions of people, customers' passes and desks' keys; only the SHA-256 of a token is kept.
create table token (
    hash            varchar(64)              primary key,
    name            varchar(100)             not null,
    roles           varchar(200)             not null,
    conversation_id varchar(64),
    created_at      timestamp with time zone not null,
    expires_at      timestamp with time zone not null,
    foreign key (conversation_id) references conversation (id) on delete cascade
);

create index token_by_name on token (name);
create index token_by_expiry on token (expires_at);
