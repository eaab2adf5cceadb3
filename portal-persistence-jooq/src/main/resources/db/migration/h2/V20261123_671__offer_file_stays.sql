create trigger if not exists offer_file_append_only
before update, delete on offer_file for each row call 'studio.portal.persistence.AppendOnly';
