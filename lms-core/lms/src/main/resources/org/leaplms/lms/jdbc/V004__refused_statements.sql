alter table leap_outbox add column refusal text;
alter table leap_outbox add column refused_at timestamp(6) with time zone;
