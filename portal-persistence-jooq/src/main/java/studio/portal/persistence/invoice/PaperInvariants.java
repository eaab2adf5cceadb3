package studio.portal.persistence.invoice;

import java.util.List;
import studio.portal.persistence.Invariant;

/** What is always true of the papers of invoices. */
public final class PaperInvariants {
    public static final List<Invariant> ALL = List.of(
            new Invariant("what is issued has its papers, or a job that writes them", "invoice", """
                select i.number from invoice i
                left join (select invoice_id, count(*) as kinds from invoice_paper group by invoice_id) p
                    on p.invoice_id = i.id
                left join scheduled_tasks s on s.task_name = 'write-invoice-papers'
                    and s.task_instance = cast(i.id as varchar)
                where i.issued_at is not null and s.task_instance is null and (p.kinds is null or p.kinds <> 2)\
                """),
            new Invariant("papers are those of issued invoices, sent by nobody", "invoice_paper", """
                select cast(p.upload_id as varchar) from invoice_paper p
                join invoice i on i.id = p.invoice_id join upload u on u.id = p.upload_id
                where i.issued_at is null or u.uploader_id is not null\
                """));

    private PaperInvariants() {}
}
