-- PostgreSQL does not take what is null for equal: it would gather all drafts and sort them.
create index if not exists invoice_draft_newest on invoice (updated_at, id) where issued_at is null;
