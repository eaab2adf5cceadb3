-- Each side is shown the version of what it could notice: what a client saved and did not send is none of the studio's.
alter table project_request add column if not exists studio_version bigint default 0 not null;

alter table project_request add column if not exists shown_version bigint default 0 not null;

update project_request set studio_version = version, shown_version = version
where studio_version = 0 and shown_version = 0 and version > 0;
