package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import studio.portal.application.Validation;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.application.invoice.PaymentQueries;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/**
 * What staff do with a payment on its page: pay back, note a charge-back, pay an invoice out of what is left. The last is
 * also a button on the page of an invoice, for the client as well.
 */
public final class PaymentDeedPages implements Routes {
    private final Pages pages;
    private final Validation validation;
    private final PaymentQueries payments;
    private final InvoiceQueries invoices;
    private final PaymentDeeds deeds;

    public PaymentDeedPages(
            Pages pages, Validation validation, PaymentQueries payments, InvoiceQueries invoices, PaymentDeeds deeds) {
        this.pages = pages;
        this.validation = validation;
        this.payments = payments;
        this.invoices = invoices;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.post("/payments/{id}/refunds", Access.STAFF, this::refund);
        table.post(
                "/payments/{id}/charge-backs",
                Access.STAFF,
                ctx -> take(
                        ctx,
                        "charge-backs",
                        "payment.charged-back",
                        typed(ctx)::chargeBack,
                        (id, command) -> deeds.chargeBack().handle(Visit.of(ctx).actor(), id, command)));
        table.post(
                "/payments/{id}/allocations",
                Access.STAFF,
                ctx -> take(
                        ctx,
                        "allocations",
                        "payment.allocated",
                        typed(ctx)::allocate,
                        (id, command) -> deeds.useCredit().handle(Visit.of(ctx).actor(), id, command)));
        table.post("/invoices/{id}/allocations", Access.SIGNED_IN, this::useCredit);
    }

    private PaymentInput typed(Context ctx) {
        return PaymentInput.ofPerson(pages.words(ctx).language());
    }

    private void refund(Context ctx) {
        if (deeds.refundOnline().isFor(Visit.of(ctx).actor(), PaymentAddress.payment(ctx))) {
            refundOnline(ctx);
            return;
        }
        take(
                ctx,
                "refunds",
                "payment.refunded",
                typed(ctx)::refund,
                (id, command) -> deeds.refund().handle(Visit.of(ctx).actor(), id, command));
    }

    /** The wish is written down with the form; the provider hears of it after that, once. */
    private void refundOnline(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var id = PaymentAddress.payment(ctx);
        var input = Input.ofForm(ctx);
        var wishes = new ArrayList<UUID>();
        pages.submit(
                ctx,
                input,
                () -> {
                    var command = input.check(validation, typed(ctx).refundOnline(input));
                    wishes.add(deeds.refundOnline().handle(actor, id, command));
                    return Done.to(PaymentAddress.of(id));
                },
                typed -> PaymentPages.show(ctx, pages, payments, deeds, Optional.of("refunds"), typed));
        wishes.forEach(wish -> deeds.refundOnline().send(actor, id, wish));
    }

    private <C> void take(
            Context ctx, String form, String told, Function<Input, C> command, BiConsumer<PaymentId, C> deed) {
        var id = PaymentAddress.payment(ctx);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    deed.accept(id, input.check(validation, command.apply(input)));
                    return Done.told(PaymentAddress.of(id), told);
                },
                typed -> PaymentPages.show(ctx, pages, payments, deeds, Optional.of(form), typed));
    }

    /** A button on the page of an invoice: whatever the client has left pays it, as far as that goes. */
    private void useCredit(Context ctx) {
        var id = InvoiceScreen.find(ctx, invoices).id();
        var input = Input.ofForm(ctx);
        pages.submit(ctx, input, () -> {
            var command = typed(ctx).allocate(input, id);
            input.check(validation, command);
            deeds.useCredit().handle(Visit.of(ctx).actor(), command);
            return Done.told(InvoiceAddress.of(id), "payment.allocated");
        });
    }
}
