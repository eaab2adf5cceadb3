create trigger if not exists payment_reversal_append_only
before update, delete on payment_reversal for each row call 'studio.portal.persistence.AppendOnly';
