package studio.portal.web.project;

import java.util.List;
import java.util.Objects;
import studio.portal.application.document.DocumentRow;
import studio.portal.application.invoice.InvoiceRow;
import studio.portal.application.invoice.OfferRow;
import studio.portal.application.project.ProjectPageQueries.Counts;
import studio.portal.application.project.RequestRow;
import studio.portal.application.ticket.TicketRow;

/**
 * What else belongs to a project, each as the first lines of a list that has an address of its own.
 *
 * @param thread what was said last
 * @param documents those changed last
 * @param tickets those changed last
 * @param counts how long the lists are
 * @param requests the latest
 * @param invoices those changed last, for who may see the money
 * @param offers the newest, for who may see any
 */
public record ProjectParts(
        ThreadView thread,
        List<DocumentRow> documents,
        List<TicketRow> tickets,
        Counts counts,
        List<RequestRow> requests,
        List<InvoiceRow> invoices,
        List<OfferRow> offers,
        ProjectNews news) {
    static final int SHOWN = 5;

    public ProjectParts {
        documents = List.copyOf(documents);
        tickets = List.copyOf(tickets);
        requests = List.copyOf(requests);
        invoices = List.copyOf(invoices);
        offers = List.copyOf(offers);
    }

    /** Differs whenever anything shown does. */
    public String state() {
        return Integer.toHexString(Objects.hash(documents, tickets, counts, requests, invoices, offers));
    }
}
