package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.PageRequest;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.ClientName;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Invoices and credit notes as pages: the list, and one of them. Nobody without BILLING learns that there are any. */
public final class InvoicePages implements Routes {
    /** More clients nobody looks through. */
    private static final int MOST_CLIENTS = 100;

    private final Pages pages;
    private final InvoiceScreen screen;
    private final InvoiceQueries invoices;
    private final AccountQueries accounts;

    public InvoicePages(Pages pages, InvoiceScreen screen, InvoiceQueries invoices, AccountQueries accounts) {
        this.pages = pages;
        this.screen = screen;
        this.invoices = invoices;
        this.accounts = accounts;
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
                clients(actor, filter.client()),
                today);
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

    /** By name; the chosen one in any case. None for members. */
    private List<ClientName> clients(Actor actor, Optional<ClientId> chosen) {
        if (!actor.isStaff()) {
            return List.of();
        }
        var first = new PageRequest(Optional.empty(), Optional.empty(), MOST_CLIENTS);
        var offered = new ArrayList<ClientName>();
        accounts.clients(actor, Optional.empty(), first).items().forEach(row -> offered.add(row.client()));
        chosen.filter(id -> offered.stream().noneMatch(client -> client.id().equals(id)))
                .flatMap(id -> accounts.client(actor, id))
                .ifPresent(client -> offered.add(client.client()));
        return offered;
    }
}
