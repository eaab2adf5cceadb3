package studio.portal.web.invoice;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import studio.portal.application.home.WaitingCounts;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.web.Area;
import studio.portal.web.project.ProjectArea;

/** Invoices, as far as every page knows of them. A client is waited for to pay; the studio, where the day is over. */
public final class InvoiceArea implements Area {
    public static final String NAME = "invoice";

    private final InvoiceQueries invoices;

    public InvoiceArea(InvoiceQueries invoices) {
        this.invoices = invoices;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String path() {
        return InvoiceAddress.PATH;
    }

    @Override
    public int waiting(WaitingCounts counts) {
        return counts.invoices();
    }

    @Override
    public String waitingList(Actor actor) {
        return InvoiceAddress.PATH + (actor.isStaff() ? "?standing=overdue&sort=due" : "?standing=open&sort=due");
    }

    @Override
    public List<String> addresses(Actor actor, UUID thing) {
        var id = new InvoiceId(thing);
        return invoices.place(actor, id).stream()
                .flatMap(place -> Stream.concat(
                        Stream.of(InvoiceAddress.of(id)),
                        place.project().stream().map(ProjectArea::address)))
                .toList();
    }
}
