-- Counts what is said and taken back, apart from all other changes: who writes a message makes no form of the plan stale.
alter table project add column if not exists said_version bigint default 0 not null;
