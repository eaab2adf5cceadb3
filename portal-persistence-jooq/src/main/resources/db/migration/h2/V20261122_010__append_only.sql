create trigger if not exists event_append_only
before update, delete on event for each row call 'studio.portal.persistence.AppendOnly';
