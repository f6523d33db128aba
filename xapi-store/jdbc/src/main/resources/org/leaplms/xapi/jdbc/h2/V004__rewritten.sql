-- Grows with every transaction that changes or deletes what is stored: whoever holds terms in memory sees that they are old.
alter table ${prefix}tenant add column rewritten bigint default 0 not null;
