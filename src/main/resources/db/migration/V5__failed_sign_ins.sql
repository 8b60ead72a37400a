-- Attempts to sign in that failed or are not yet known to have succeeded, for all instances to count. The name is kept as a
-- SHA-256: people type passwords into the wrong field.
create table failed_sign_in (
    id      varchar(64)              primary key,
    name    varchar(64)              not null,
    address varchar(64)              not null,
    at      timestamp with time zone not null
);

create index failed_sign_in_by_name on failed_sign_in (name, at);
create index failed_sign_in_by_address on failed_sign_in (address, at);
create index failed_sign_in_by_at on failed_sign_in (at);
