alter table document add column if not exists shown_version bigint default 0 not null;

-- Until now the one version rose with what clients could notice.
update document set shown_version = version where shown_version = 0 and version > 0;
