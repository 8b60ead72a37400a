-- Not tied to the conversation: the trail outlives what it speaks of.
create table audit (
    id              varchar(64)              primary key,
    at              timestamp with time zone not null,
    who             varchar(100)             not null,
    what            varchar(40)              not null,
    conversation_id varchar(64)
);

create index audit_by_at on audit (at);
create index conversation_by_customer on conversation (customer);
