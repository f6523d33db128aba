-- How many statements have which value of a property, by nodes of a tree over sequence numbers: blocks of 1,024 at the lowest level
-- (there the value of each statement), sixteen nodes in one of the next. A node is deleted in the transaction that changes what it
-- counts and made again later; what a missing node would tell is counted from the statements. So an older store fills them as it is
-- asked. No octets: too many values for one row, the nodes below tell.
create table ${prefix}tally (
  tenant   integer not null,
  property smallint not null,
  node     bigint not null,
  body     varbinary(1000000) not null,
  primary key (tenant, property, node)
);
