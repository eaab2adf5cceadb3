package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.util.Map;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Invoices and credit notes as pages: the list, and one of them. Nobody without BILLING learns that there are any. */
public final class InvoicePages implements Routes {
    private final Pages pages;
    private final InvoiceScreen screen;
    private final InvoiceQueries invoices;
    private final BilledClients clients;

    public InvoicePages(Pages pages, InvoiceScreen screen, InvoiceQueries invoices, BilledClients clients) {
        this.pages = pages;
        this.screen = screen;
        this.invoices = invoices;
        this.clients = clients;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(InvoiceAddress.PATH, Access.SIGNED_IN, this::list);
        table.get("/invoices/{id}", Access.SIGNED_IN, ctx -> screen.show(ctx, screen.view(ctx)));
    }

    private void list(Context ctx) {
        var actor = seesMoney(ctx);
        var address = InvoiceAddress.of(ctx);
        var today = pages.today(ctx);
        var filter = address.filter(today);
        var page = invoices.list(actor, filter, Answers.pageRequest(ctx));
        var list = new InvoiceList(
                address,
                page,
                page.previous().map(cursor -> Answers.neighbour(ctx, "before", cursor)),
                page.next().map(cursor -> Answers.neighbour(ctx, "after", cursor)),
                invoices.outstanding(actor, filter.client(), today),
                clients.offered(actor, filter.client()),
                today,
                screen.isPayable(ctx),
                screen.methods(ctx));
        pages.show(ctx, "invoice/list.jte", Map.of("list", list));
    }

    /** @throws NotFound for who sees no money at all: to them there is no such list */
    static Actor seesMoney(Context ctx) {
        var actor = Visit.of(ctx).actor();
        if (!InvoicePolicy.seesMoney(actor)) {
            throw new NotFound();
        }
        return actor;
    }
}
