-- Follow-ups are of the ticket's client. With nearly every follows_up_id empty, H2 would rather walk all of a client's.
create index if not exists ticket_by_followed_up_client on ticket (follows_up_id, client_id);

-- The studio's few people among thousands.
create index if not exists person_by_role on person (role, name_words, id);
