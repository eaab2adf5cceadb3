create trigger if not exists invoice_paper_append_only
before update, delete on invoice_paper for each row call 'studio.portal.persistence.AppendOnly';
