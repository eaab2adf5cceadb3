package studio.portal.persistence.invoice;

import java.util.List;
import studio.portal.persistence.Invariant;

/** What is always true of what recurs. */
public final class RecurringInvariants {
    public static final List<Invariant> ALL = List.of(
            new Invariant("of what recurs only days that came are made", "recurring_made", """
                select cast(r.id as varchar) from recurring_invoice r
                join recurring_made m on m.recurring_id = r.id
                where m.place >= r.next_place\
                """),
            new Invariant("what recurs is invoiced to its own client", "recurring_made", """
                select cast(r.id as varchar) from recurring_invoice r
                join recurring_made m on m.recurring_id = r.id
                join invoice i on i.id = m.invoice_id
                where i.client_id <> r.client_id\
                """),
            new Invariant("what recurs has something to invoice", "recurring_invoice", """
                select cast(r.id as varchar) from recurring_invoice r
                where not exists (select 1 from recurring_line l where l.invoice_id = r.id)\
                """));

    private RecurringInvariants() {}
}
