-- Keys of those who may speak to the record store; secrets only as salted hashes, scopes by name between blanks.
create table ${prefix}credential (
  name           varchar(255) primary key,
  tenant         varchar(64) not null,
  secret_hash    varchar(255) not null,
  previous_hash  varchar(255),
  previous_until bigint,
  authority      varchar(8000) not null,
  scopes         varchar(1000) not null,
  per_minute     integer not null,
  body_bytes     bigint not null,
  intake         varchar(16) not null
);
create index ${prefix}credential_tenant on ${prefix}credential (tenant, name);
