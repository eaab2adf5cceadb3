package studio.portal.application.notification;

import java.util.Optional;
import studio.portal.application.invoice.DownloadPaper;
import studio.portal.application.invoice.InvoiceDetail;
import studio.portal.application.invoice.MailedInvoices;
import studio.portal.application.invoice.PayLinks;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.IssuedInvoice;
import studio.portal.domain.invoice.PaperKind;

/** What a mail with an invoice tells, and the paper that comes with it. */
public final class InvoiceMatters {
    private static final String AREA = "invoice";

    private final MailedInvoices invoices;
    private final DownloadPaper.OwnPapers papers;
    private final PayLinks links;

    public InvoiceMatters(MailedInvoices invoices, DownloadPaper.OwnPapers papers, PayLinks links) {
        this.invoices = invoices;
        this.papers = papers;
        this.links = links;
    }

    /** To somebody who finds it in the portal; empty if they may not see it any more. */
    Optional<Matter> sent(Actor reader, Recorded event) {
        var id = new InvoiceId(event.subject());
        return matter(reader, id).map(matter -> matter.to("/invoices/" + id));
    }

    /** To an address, with its own link; empty once that is taken away. A credit note has none: all of it is enclosed. */
    Optional<Matter> sent(Actor actor, EmailAddress to, Recorded event) {
        var id = new InvoiceId(event.subject());
        return matter(actor, id)
                .flatMap(matter -> matter.variant().equals(Optional.of("credit"))
                        ? Optional.of(matter)
                        : links.path(actor, id, to).map(matter::to));
    }

    /** What the client had left has paid it, or a part of it. */
    Optional<Matter> settled(Actor reader, Recorded event) {
        return settledMatter(reader, event).map(matter -> matter.to("/invoices/" + event.subject()));
    }

    /** As above, for an address as long as it has its link. */
    Optional<Matter> settled(Actor actor, EmailAddress to, Recorded event) {
        return settledMatter(actor, event)
                .flatMap(matter ->
                        links.path(actor, new InvoiceId(event.subject()), to).map(matter::to));
    }

    private Optional<Matter> settledMatter(Actor reader, Recorded event) {
        return invoices.find(reader, new InvoiceId(event.subject()))
                .flatMap(invoice -> invoice.issued().map(issued -> {
                    var open = invoice.open().orElseGet(issued.totals()::due);
                    return Matter.at(AREA, "")
                            .naming("number", issued.number().value())
                            .with("amount", PaymentMatters.amount(event))
                            .with("open", open)
                            .inThread(event.subject())
                            .inWords(Optional.of(open.isPositive() ? "partly" : "paid"));
                }));
    }

    private Optional<Matter> matter(Actor reader, InvoiceId id) {
        return invoices.find(reader, id)
                .flatMap(invoice -> invoice.issued().map(issued -> matter(invoice, issued)))
                .map(matter -> matter.enclosing(papers.find(reader, id, PaperKind.PDF)));
    }

    /** Without an address of its own yet. */
    private static Matter matter(InvoiceDetail invoice, IssuedInvoice issued) {
        var matter = Matter.at(AREA, "")
                .naming("number", issued.number().value())
                .with("amount", issued.totals().due())
                .on("due", issued.dueOn())
                .inThread(invoice.id().value());
        if (invoice.corrects().isPresent()) {
            return matter.naming("corrected", invoice.corrects().get().number().value())
                    .inWords(Optional.of("credit"));
        }
        var open = invoice.open().orElseGet(issued.totals()::due);
        return matter.with("open", open).inWords(Optional.of("settled").filter(any -> !open.isPositive()));
    }
}
