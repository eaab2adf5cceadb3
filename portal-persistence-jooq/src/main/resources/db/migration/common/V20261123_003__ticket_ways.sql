-- With the client, the clients whose tickets changed last are found in the index alone.
create index if not exists ticket_by_update_client on ticket (updated_at desc, id desc, client_id);

drop index if exists ticket_by_update;

-- A member's own tickets among the very many of a client.
create index if not exists ticket_by_requester_update on ticket (requester_id, client_id, updated_at desc, id desc);

drop index if exists ticket_by_requester;

create index if not exists ticket_by_category_update on ticket (category, updated_at desc, id desc);

-- Tickets of some statuses in the other orders.
create index if not exists ticket_by_status_priority on ticket (status, priority desc, updated_at desc, id desc);

create index if not exists ticket_by_status_number on ticket (status, number);
