package studio.portal.web.invoice;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import studio.portal.application.Page;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.application.invoice.StatementQueries;
import studio.portal.domain.NotFound;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.ApiTypes;
import studio.portal.web.Operation;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** The statement of account and what is open by age, as JSON. */
public final class StatementApi implements Routes {
    private final Pages pages;
    private final StatementQueries statements;
    private final InvoiceQueries invoices;
    private final StudioCurrency studio;

    public StatementApi(Pages pages, StatementQueries statements, InvoiceQueries invoices, StudioCurrency studio) {
        this.pages = pages;
        this.statements = statements;
        this.invoices = invoices;
        this.studio = studio;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                StatementAddress.PATH,
                Access.SIGNED_IN,
                Operation.answering(
                                "Opening balance, what happened and closing balance of a period",
                                200,
                                StatementJson.StatementFound.class)
                        .asking("from", "to", "currency", "client")
                        .refusing(422),
                this::statement);
        table.api(
                HandlerType.GET,
                "/receivables",
                Access.STAFF,
                Operation.answering(
                        "What clients have not paid yet, by how long it is due (staff)",
                        200,
                        ApiTypes.pageOf(StatementJson.Receivables.class)),
                this::receivables);
    }

    private void statement(Context ctx) {
        var actor = InvoicePages.seesMoney(ctx);
        var filter = StatementPages.filter(ctx, pages, actor, invoices, studio);
        Answers.json(
                ctx,
                StatementJson.StatementFound.of(statements.find(actor, filter).orElseThrow(NotFound::new)));
    }

    private void receivables(Context ctx) {
        Answers.json(
                ctx,
                Page.whole(statements.receivables(Visit.of(ctx).actor(), pages.today(ctx)).stream()
                        .map(StatementJson.Receivables::of)
                        .toList()));
    }
}
