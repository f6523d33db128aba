create table leap_set_aside (
    id uuid not null primary key,
    registration_id uuid not null references leap_registration (id),
    window_id uuid not null,
    from_seq bigint not null,
    to_seq bigint not null,
    reason varchar(20) not null,
    hash varchar(64) not null,
    entries text not null,
    received_at timestamp(6) with time zone not null,
    constraint leap_set_aside_once unique (registration_id, window_id, hash)
);
