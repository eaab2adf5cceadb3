create trigger if not exists invoice_sending_stays
before update, delete on invoice_sending for each row call 'studio.portal.persistence.SentSendingStays';

create trigger if not exists invoice_delivery_append_only
before update, delete on invoice_delivery for each row call 'studio.portal.persistence.AppendOnly';
