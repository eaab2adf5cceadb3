create trigger if not exists ledger_entry_append_only
before update, delete on ledger_entry for each row call 'studio.portal.persistence.AppendOnly';

create trigger if not exists payment_append_only
before update, delete on payment for each row call 'studio.portal.persistence.AppendOnly';
