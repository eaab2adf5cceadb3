create trigger if not exists invoice_reminder_append_only
before update, delete on invoice_reminder for each row call 'studio.portal.persistence.AppendOnly';
