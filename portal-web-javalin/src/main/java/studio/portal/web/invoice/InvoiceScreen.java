package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.util.Map;
import studio.portal.application.invoice.InvoiceDetail;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.web.Pages;
import studio.portal.web.Visit;

/** Puts the page of an invoice together. */
public final class InvoiceScreen {
    private final Pages pages;
    private final InvoiceQueries invoices;
    private final boolean online;

    /** @param online whether something can be paid online at all */
    public InvoiceScreen(Pages pages, InvoiceQueries invoices, boolean online) {
        this.pages = pages;
        this.invoices = invoices;
        this.online = online;
    }

    /**
     * The one in the path.
     *
     * @throws NotFound if the actor sees no such invoice
     */
    public InvoiceView view(Context ctx) {
        return new InvoiceView(find(ctx, invoices), pages.today(ctx));
    }

    public void show(Context ctx, InvoiceView view) {
        var payable = online
                && view.isToPay()
                && InvoicePolicy.mayPay(Visit.of(ctx).actor(), view.invoice().client());
        pages.show(ctx, "invoice/view.jte", Map.of("view", view, "payable", payable));
    }

    /** @throws NotFound if the actor sees no such invoice */
    static InvoiceDetail find(Context ctx, InvoiceQueries invoices) {
        return invoices.find(Visit.of(ctx).actor(), InvoiceAddress.invoice(ctx)).orElseThrow(NotFound::new);
    }
}
