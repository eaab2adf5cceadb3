create trigger if not exists invoice_issued_stays
before update, delete on invoice for each row call 'studio.portal.persistence.IssuedInvoiceStays';

create trigger if not exists invoice_line_issued_stays
before insert, update, delete on invoice_line for each row call 'studio.portal.persistence.IssuedPartStays';

create trigger if not exists invoice_line_adjustment_issued_stays
before insert, update, delete on invoice_line_adjustment for each row call 'studio.portal.persistence.IssuedPartStays';

create trigger if not exists invoice_adjustment_issued_stays
before insert, update, delete on invoice_adjustment for each row call 'studio.portal.persistence.IssuedPartStays';

create trigger if not exists invoice_applied_issued_stays
before insert, update, delete on invoice_applied for each row call 'studio.portal.persistence.IssuedPartStays';

create trigger if not exists invoice_vat_issued_stays
before insert, update, delete on invoice_vat for each row call 'studio.portal.persistence.IssuedPartStays';

create trigger if not exists invoice_party_issued_stays
before insert, update, delete on invoice_party for each row call 'studio.portal.persistence.IssuedPartStays';

create trigger if not exists invoice_deposit_issued_stays
before insert, update, delete on invoice_deposit for each row call 'studio.portal.persistence.IssuedPartStays';

create trigger if not exists given_number_append_only
before update, delete on given_number for each row call 'studio.portal.persistence.AppendOnly';
