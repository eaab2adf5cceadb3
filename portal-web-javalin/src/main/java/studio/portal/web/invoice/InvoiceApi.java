package studio.portal.web.invoice;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import studio.portal.application.Page;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Operation;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;

/** Invoices and credit notes as JSON: the list, what is outstanding, and one of them. */
public final class InvoiceApi implements Routes {
    private final Pages pages;
    private final InvoiceQueries invoices;

    public InvoiceApi(Pages pages, InvoiceQueries invoices) {
        this.pages = pages;
        this.invoices = invoices;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                "/invoices",
                Access.SIGNED_IN,
                Operation.answering(
                                "Invoices and credit notes the caller may see",
                                200,
                                Operation.listOf(InvoiceJson.Row.class))
                        .asking("limit", "after", "before", "q", "standing", "client", "project", "sort"),
                this::list);
        table.api(
                HandlerType.GET,
                "/invoices/summary",
                Access.SIGNED_IN,
                Operation.answering("What is outstanding, in each currency", 200, InvoiceJson.Summary.class)
                        .asking("client"),
                this::summary);
        table.api(
                HandlerType.GET,
                "/invoices/{id}",
                Access.SIGNED_IN,
                Operation.answering("One invoice or credit note", 200, InvoiceJson.Invoice.class),
                this::read);
    }

    private void list(Context ctx) {
        var actor = InvoicePages.seesMoney(ctx);
        var today = pages.today(ctx);
        var filter = InvoiceAddress.of(ctx).strictly(today);
        var page = invoices.list(actor, filter, Answers.pageRequest(ctx));
        var rows =
                page.items().stream().map(row -> InvoiceJson.Row.of(row, today)).toList();
        Answers.json(ctx, new Page<>(rows, page.next(), page.previous()));
    }

    private void summary(Context ctx) {
        var actor = InvoicePages.seesMoney(ctx);
        var today = pages.today(ctx);
        var client = InvoiceAddress.of(ctx).strictly(today).client();
        Answers.json(ctx, InvoiceJson.Summary.of(invoices.outstanding(actor, client, today)));
    }

    private void read(Context ctx) {
        answer(ctx, new InvoiceView(InvoiceScreen.find(ctx, invoices), pages.today(ctx)));
    }

    static void answer(Context ctx, InvoiceView view) {
        Answers.etag(ctx, view.invoice().version());
        Answers.json(ctx, InvoiceJson.Invoice.of(view));
    }
}
