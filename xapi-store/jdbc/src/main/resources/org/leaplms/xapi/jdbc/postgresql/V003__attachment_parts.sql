-- Large attachment contents in parts, so that neither writing nor reading one takes its size in memory; a small one stays in its row.
-- Parts are written before the append that needs them; what no attachment names is left over from a process that died.
alter table ${prefix}attachment alter column content drop not null;
alter table ${prefix}attachment add column upload uuid;
create table ${prefix}attachment_part (
  upload  uuid not null,
  part    integer not null,
  created bigint not null,
  content bytea not null,
  primary key (upload, part)
);
create index ${prefix}attachment_upload on ${prefix}attachment (upload);
