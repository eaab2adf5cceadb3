-- Which bytes there are. Whoever is going to keep some has a row here first; whoever removes some does it while holding it.
create table if not exists content (
    hash varchar(64) primary key,
    -- Nobody removes them before; after it they are looked at. Empty of those that were seen to have a file's row.
    claimed_until timestamp with time zone
);

create index if not exists content_by_claim on content (claimed_until);

-- Of what was there before, every one has a file's row.
insert into content (hash)
select named.hash
from (select hash from upload union select hash from rendition) named
where named.hash not in (select known.hash from content known);
