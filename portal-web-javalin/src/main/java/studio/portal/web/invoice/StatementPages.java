package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import studio.portal.application.InvalidInput;
import studio.portal.application.invoice.Balance;
import studio.portal.application.invoice.DrawStatement;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.application.invoice.StatementFilter;
import studio.portal.application.invoice.StatementQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.web.Access;
import studio.portal.web.FileAnswer;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;

/** The statement of account as a page and as a PDF: a member's own client, and for staff the one they choose. */
public final class StatementPages implements Routes {
    private final Pages pages;
    private final StatementQueries statements;
    private final InvoiceQueries invoices;
    private final StudioCurrency studio;
    private final BilledClients clients;
    private final DrawStatement draw;

    public StatementPages(
            Pages pages,
            StatementQueries statements,
            InvoiceQueries invoices,
            StudioCurrency studio,
            BilledClients clients,
            DrawStatement draw) {
        this.pages = pages;
        this.statements = statements;
        this.invoices = invoices;
        this.studio = studio;
        this.clients = clients;
        this.draw = draw;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(StatementAddress.PATH, Access.SIGNED_IN, this::show);
        table.get("/statement/pdf", Access.SIGNED_IN, this::pdf);
    }

    private void show(Context ctx) {
        var actor = InvoicePages.seesMoney(ctx);
        var today = pages.today(ctx);
        var address = StatementAddress.of(ctx, actor, today);
        var balances = address.client()
                .map(client -> invoices.balances(actor, client, today))
                .orElse(List.of());
        var currency = address.currency().orElseGet(() -> currency(actor, balances));
        var statement = address.client()
                .filter(client -> address.errors().isEmpty())
                .map(client ->
                        statements.find(actor, address.filter(client, currency)).orElseThrow(NotFound::new));
        var currencies = balances.stream()
                .map(balance -> balance.open().currency().getCurrencyCode())
                .toList();
        pages.show(
                ctx,
                "payment/statement.jte",
                Map.of(
                        "view",
                        new StatementView(
                                statement,
                                address.client().map(ClientId::toString),
                                currency.getCurrencyCode(),
                                address.from(),
                                address.to(),
                                today,
                                clients.offered(actor, address.client()),
                                currencies,
                                address.errors())));
    }

    private void pdf(Context ctx) {
        var actor = InvoicePages.seesMoney(ctx);
        var words = pages.words(ctx);
        var filter = filter(ctx, pages, actor, invoices, studio);
        var bytes = draw.handle(actor, filter, words.language());
        var name = words.text(
                "money.statement.file", filter.from().toString(), filter.to().toString());
        FileAnswer.describeDownload(ctx, name + ".pdf", "application/pdf");
        ctx.result(bytes);
    }

    /**
     * For whom nothing is chosen on a page.
     *
     * @throws InvalidInput for staff that name no client, and for days that are none
     */
    static StatementFilter filter(
            Context ctx, Pages pages, Actor actor, InvoiceQueries invoices, StudioCurrency studio) {
        var today = pages.today(ctx);
        var address = StatementAddress.of(ctx, actor, today);
        address.check();
        var client = address.client().orElseThrow(() -> InvalidInput.of("client", "NotNull"));
        return address.filter(
                client,
                address.currency().orElseGet(() -> currency(actor, invoices.balances(actor, client, today), studio)));
    }

    private Currency currency(Actor actor, List<Balance> balances) {
        return currency(actor, balances, studio);
    }

    /** The first that the client has, or the studio's. */
    private static Currency currency(Actor actor, List<Balance> balances, StudioCurrency studio) {
        return balances.stream()
                .map(balance -> balance.open().currency())
                .findFirst()
                .orElseGet(() -> studio.of(actor));
    }
}
