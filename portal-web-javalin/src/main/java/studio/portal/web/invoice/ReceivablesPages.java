package studio.portal.web.invoice;

import java.util.Map;
import studio.portal.application.invoice.StatementQueries;
import studio.portal.web.Access;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** What clients have not paid yet by how long it is due, as a picture and as a table. */
public final class ReceivablesPages implements Routes {
    private final Pages pages;
    private final StatementQueries statements;

    public ReceivablesPages(Pages pages, StatementQueries statements) {
        this.pages = pages;
        this.statements = statements;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/studio/receivables", Access.STAFF, ctx -> {
            var rows = statements.receivables(Visit.of(ctx).actor(), pages.today(ctx));
            pages.show(ctx, "payment/receivables.jte", Map.of("view", ReceivablesView.of(rows)));
        });
    }
}
