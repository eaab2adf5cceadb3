package studio.portal.persistence.invoice;

import java.util.List;
import studio.portal.persistence.Invariant;

/** What is always true of invoices that are sent, and of the links to them. */
public final class SendingInvariants {
    public static final List<Invariant> ALL = List.of(
            new Invariant("only what is issued is sent, and to somebody", "invoice_sending", """
                select cast(s.id as varchar) from invoice_sending s
                join invoice i on i.id = s.invoice_id
                where i.issued_at is null
                    or not exists (select 1 from invoice_delivery d where d.sending_id = s.id)\
                """),
            new Invariant("what has papers waits for none, and nothing goes without them", "invoice_sending", """
                select cast(s.id as varchar) from invoice_sending s
                where (s.sent_at is null) =
                    (exists (select 1 from invoice_paper p where p.invoice_id = s.invoice_id))\
                """),
            new Invariant("what was sent is in the record of events", "invoice_sending", """
                select cast(s.id as varchar) from invoice_sending s
                where s.sent_at is not null and not exists (select 1 from event e
                    where e.subject_id = s.invoice_id and e.type = 'invoice.sent'
                        and e.details like '%' || cast(s.id as varchar) || '%')\
                """),
            new Invariant("nobody pays a credit note, also not by a link", "pay_link", """
                select cast(l.id as varchar) from pay_link l
                join invoice i on i.id = l.invoice_id
                where i.issued_at is null or i.kind = 'credit_note'\
                """));

    private SendingInvariants() {}
}
