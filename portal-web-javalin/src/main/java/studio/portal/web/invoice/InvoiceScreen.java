package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.invoice.Balance;
import studio.portal.application.invoice.InvoiceDetail;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.application.invoice.PaymentMethodQueries;
import studio.portal.application.invoice.SavePaymentMethod;
import studio.portal.application.invoice.SendingQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.PaymentMethod;
import studio.portal.web.Pages;
import studio.portal.web.Visit;

/** Puts the page of an invoice together. */
public final class InvoiceScreen {
    private final Pages pages;
    private final InvoiceQueries invoices;
    private final SendingQueries sendings;
    private final PaymentMethodQueries methods;
    private final boolean online;

    /** @param online whether something can be paid online at all */
    public InvoiceScreen(
            Pages pages,
            InvoiceQueries invoices,
            SendingQueries sendings,
            PaymentMethodQueries methods,
            boolean online) {
        this.pages = pages;
        this.invoices = invoices;
        this.sendings = sendings;
        this.methods = methods;
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

    /** Whether the reader pays online what they see; staff pay nothing. */
    boolean isPayable(Context ctx) {
        var actor = Visit.of(ctx).actor();
        return online && !actor.isStaff() && InvoicePolicy.seesMoney(actor);
    }

    /** What the reader has saved to pay by; none where nothing is paid online. */
    List<PaymentMethod> methods(Context ctx) {
        var actor = Visit.of(ctx).actor();
        return isPayable(ctx) ? methods.of(actor, SavePaymentMethod.client(actor)) : List.of();
    }

    public void show(Context ctx, InvoiceView view) {
        var actor = Visit.of(ctx).actor();
        var payable = online
                && view.isToPay()
                && InvoicePolicy.mayPay(actor, view.invoice().client());
        var deliveries = InvoicePolicy.mayManage(actor) && view.invoice().isIssued()
                ? sendings.deliveries(actor, view.invoice().id())
                : List.of();
        pages.show(
                ctx,
                "invoice/view.jte",
                Map.of(
                        "view", view,
                        "payable", payable,
                        "credit", credit(ctx, view),
                        "methods", payable ? methods(ctx) : List.of(),
                        "deliveries", deliveries));
    }

    /** For who may use it: what its client has left, as far as it can settle this one. */
    private Optional<Money> credit(Context ctx, InvoiceView view) {
        var actor = Visit.of(ctx).actor();
        if (!view.isToPay() || !InvoicePolicy.mayUseCredit(actor, view.invoice().client())) {
            return Optional.empty();
        }
        var open = view.amount();
        return invoices.balances(actor, view.invoice().client(), pages.today(ctx)).stream()
                .map(Balance::left)
                .filter(left -> left.currency().equals(open.currency()))
                .filter(Money::isPositive)
                .map(left -> left.compareTo(open) < 0 ? left : open)
                .findFirst();
    }

    /** @throws NotFound if the actor sees no such invoice */
    static InvoiceDetail find(Context ctx, InvoiceQueries invoices) {
        return invoices.find(Visit.of(ctx).actor(), InvoiceAddress.invoice(ctx)).orElseThrow(NotFound::new);
    }
}
