create table leap_shared_value (
    learner_id varchar(255) not null,
    kind varchar(20) not null,
    name_hash varchar(64) not null,
    field varchar(100) not null,
    name text not null,
    content text not null,
    changed_at timestamp(6) with time zone not null,
    primary key (learner_id, kind, name_hash, field)
);
