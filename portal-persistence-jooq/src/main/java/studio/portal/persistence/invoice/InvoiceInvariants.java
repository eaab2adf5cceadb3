package studio.portal.persistence.invoice;

import java.util.List;
import studio.portal.persistence.Invariant;

/** What is always true of invoices, numbers and ledgers. */
public final class InvoiceInvariants {
    public static final List<Invariant> ALL = List.of(
            new Invariant("numbers are given without a hole", "given_number", """
                select series || ' ' || cast(counted_year as varchar) from given_number
                group by series, counted_year
                having count(*) <> max(counted_position) - min(counted_position) + 1\
                """),
            new Invariant("counting begins where it was said to", "given_number", """
                select n.series || ' ' || cast(n.counted_year as varchar) from given_number n
                left join number_start s on s.series = n.series and s.counted_year = n.counted_year
                group by n.series, n.counted_year, s.first_position
                having min(n.counted_position) <> coalesce(s.first_position, 1)\
                """),
            new Invariant("counting goes on after the last number", "number_series", """
                select s.series from number_series s
                join given_number n on n.series = s.series and n.counted_year = s.counted_year
                group by s.series, s.next_position having s.next_position <> max(n.counted_position) + 1\
                """),
            new Invariant("numbers rise with the day", "given_number", """
                select n.number from given_number n join given_number later
                    on later.series = n.series and later.counted_year = n.counted_year
                    and later.counted_position = n.counted_position + 1
                where later.issued_on < n.issued_on\
                """),
            new Invariant("every number given is that of something issued", "given_number", """
                select n.number from given_number n
                left join invoice i on i.id = n.given_to and i.number = n.number and i.issued_on = n.issued_on
                where n.series <> 'offer' and i.id is null\
                """),
            new Invariant("what is issued has a number that was given", "invoice", """
                select i.number from invoice i left join given_number n
                    on n.given_to = i.id and n.number = i.number
                    and n.series = case i.kind when 'credit_note' then 'credit_note' else 'invoice' end
                where i.issued_at is not null and n.number is null\
                """),
            new Invariant("what is issued adds up to its lines and their tax", "invoice", """
                select i.number from invoice i
                left join (select invoice_id, sum(net) as net from invoice_line group by invoice_id) l
                    on l.invoice_id = i.id
                left join (select invoice_id, sum(taxable) as net, sum(tax) as tax from invoice_vat
                    group by invoice_id) v on v.invoice_id = i.id
                where i.issued_at is not null and (l.net is null or v.net is null
                    or l.net <> i.lines_total or v.net <> i.net or v.tax <> i.tax)\
                """),
            new Invariant("what is issued is in the ledger of its client", "invoice", """
                select i.number from invoice i
                left join receivable r on r.invoice_id = i.id and r.client_id = i.client_id
                    and r.currency = i.currency and r.due_on = i.due_on
                left join ledger_credit c on c.source_id = i.id and c.client_id = i.client_id
                    and c.currency = i.currency
                where i.issued_at is not null and ((i.kind <> 'credit_note' and (r.due is null or r.due <> i.due))
                    or (i.kind = 'credit_note' and i.due > 0 and (c.amount is null or c.amount <> i.due)))\
                """),
            new Invariant("no more is credited than was invoiced", "invoice", """
                select i.number from invoice i
                join invoice n on n.corrects_id = i.id and n.issued_at is not null
                group by i.number, i.net having sum(n.net) > i.net\
                """),
            new Invariant("payments are in the ledger of their client", "payment", """
                select cast(p.id as varchar) from payment p
                left join ledger_credit c on c.source_id = p.id and c.client_id = p.client_id
                    and c.currency = p.currency and c.amount = p.amount
                where c.source_id is null\
                """),
            new Invariant("what went back of a payment is in the ledger", "payment_reversal", """
                select cast(c.source_id as varchar) from ledger_credit c
                left join (select payment_id, client_id, currency, sum(amount) as returned from payment_reversal
                    group by payment_id, client_id, currency) r
                    on r.payment_id = c.source_id and r.client_id = c.client_id and r.currency = c.currency
                where c.source_kind = 'payment' and coalesce(r.returned, 0) <> c.returned\
                """),
            new Invariant("what is owed is what the ledger's lines say", "receivable", """
                select cast(r.invoice_id as varchar) from receivable r
                left join (select invoice_id,
                    sum(case when kind = 'owed' then amount else 0 end) as due,
                    sum(case when kind = 'allocated' and source_kind = 'payment' then amount else 0 end) as paid,
                    sum(case when kind = 'allocated' and source_kind = 'credit_note' then amount else 0 end)
                        as credited
                    from ledger_entry where invoice_id is not null group by invoice_id) e
                    on e.invoice_id = r.invoice_id
                where e.due is null or e.due <> r.due or e.paid <> r.paid or e.credited <> r.credited\
                """),
            new Invariant("what is open by its day is what invoices say", "receivable_day", """
                select cast(due_on as varchar) from (select currency, due_on, invoices, open from receivable_day
                    union all select currency, due_on, -count(*), -sum(open) from receivable
                    where open > 0 group by currency, due_on) days
                group by currency, due_on having sum(invoices) <> 0 or sum(open) <> 0\
                """),
            new Invariant("what was paid online is the payment that it became", "payment_attempt", """
                select cast(a.id as varchar) from payment_attempt a join payment p on p.id = a.payment_id
                where p.client_id <> a.client_id or p.amount <> a.taken_amount or p.currency <> a.taken_currency
                    or p.external_key is null or p.external_key <> a.taken_key\
                """),
            new Invariant("each attempt is to pay invoices of its client in its currency", "payment_attempt", """
                select cast(a.id as varchar) from payment_attempt a
                left join payment_attempt_share s on s.attempt_id = a.id
                left join invoice i on i.id = s.invoice_id and i.client_id = a.client_id
                    and i.currency = a.currency and i.issued_at is not null and i.kind <> 'credit_note'
                where i.id is null\
                """),
            new Invariant("no more was refunded online than was taken", "online_refund", """
                select cast(a.id as varchar) from payment_attempt a
                join online_refund r on r.attempt_id = a.id and r.progress = 'succeeded'
                left join (select attempt_id, sum(amount) as again from payment_movement
                    where kind = 'reinstated' group by attempt_id) m on m.attempt_id = a.id
                group by a.id, a.taken_amount, m.again
                having a.taken_amount is null or sum(r.amount) > a.taken_amount + coalesce(m.again, 0)\
                """),
            new Invariant(
                    "what is left of payments and credit notes is what the ledger's lines say", "ledger_credit", """
                        select cast(c.source_id as varchar) from ledger_credit c
                        left join (select source_id,
                            sum(case when kind = 'credited' then amount else 0 end) as amount,
                            sum(case when kind = 'allocated' then amount else 0 end) as allocated,
                            sum(case when kind = 'refunded' then amount else 0 end) as refunded
                            from ledger_entry where source_id is not null group by source_id) e
                            on e.source_id = c.source_id
                        left join (select payment_id,
                            sum(case when kind = 'charged_back' then amount else 0 end) as charged_back,
                            sum(amount) as returned
                            from ledger_entry where payment_id is not null group by payment_id) b
                            on b.payment_id = c.source_id
                        where e.amount is null or e.amount <> c.amount or e.allocated <> c.allocated
                            or e.refunded + coalesce(b.charged_back, 0) <> c.taken_out
                            or coalesce(b.returned, 0) <> c.returned\
                        """));

    private InvoiceInvariants() {}
}
