package studio.portal.web.invoice;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.function.BiConsumer;
import java.util.function.Function;
import studio.portal.application.Page;
import studio.portal.application.Validation;
import studio.portal.application.invoice.PaymentDetail;
import studio.portal.application.invoice.PaymentQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Payments as JSON: the list, one of them, and what staff do with them. */
public final class PaymentApi implements Routes {
    private static final String ONE = PaymentAddress.PATH + "/{id}";

    private final Once once;
    private final Validation validation;
    private final PaymentQueries payments;
    private final PaymentDeeds deeds;

    public PaymentApi(Once once, Validation validation, PaymentQueries payments, PaymentDeeds deeds) {
        this.once = once;
        this.validation = validation;
        this.payments = payments;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                PaymentAddress.PATH,
                Access.SIGNED_IN,
                Operation.answering(
                                "Payments the caller may see, the latest first",
                                200,
                                Operation.listOf(PaymentJson.PaymentLine.class))
                        .asking("limit", "after", "before", "client", "way", "from", "to", "left"),
                this::list);
        table.api(
                HandlerType.POST,
                PaymentAddress.PATH,
                Access.STAFF,
                creating("Record money that arrived (staff)", PaymentJson.NewPaymentBody.class),
                this::record);
        table.api(
                HandlerType.GET,
                ONE,
                Access.SIGNED_IN,
                Operation.answering("One payment", 200, PaymentJson.PaymentFound.class),
                ctx -> Answers.json(ctx, PaymentJson.PaymentFound.of(find(ctx))));
        table.api(
                HandlerType.POST,
                ONE + "/refunds",
                Access.STAFF,
                creating(
                        "Pay money back by the provider it came by, or record that it was paid back (staff)",
                        PaymentJson.NewRefund.class),
                this::refund);
        table.api(
                HandlerType.POST,
                ONE + "/charge-backs",
                Access.STAFF,
                creating("Record that the bank took money of a payment back (staff)", PaymentJson.NewChargeBack.class),
                ctx -> take(
                        ctx,
                        PaymentInput.ofProgram()::chargeBack,
                        (id, command) -> deeds.chargeBack().handle(Visit.of(ctx).actor(), id, command)));
        table.api(
                HandlerType.POST,
                ONE + "/allocations",
                Access.STAFF,
                creating("Pay an invoice out of what a payment has left (staff)", PaymentJson.NewAllocation.class),
                ctx -> take(
                        ctx,
                        PaymentInput.ofProgram()::allocate,
                        (id, command) -> deeds.useCredit().handle(Visit.of(ctx).actor(), id, command)));
    }

    private static Operation creating(String summary, Class<?> body) {
        return Operation.answering(summary, 201, PaymentJson.PaymentFound.class)
                .taking(body)
                .once()
                .refusing(400, 409, 413, 415);
    }

    private void list(Context ctx) {
        var actor = InvoicePages.seesMoney(ctx);
        var page = payments.list(actor, PaymentAddress.of(ctx).strictly(), Answers.pageRequest(ctx));
        var rows = page.items().stream().map(PaymentJson.PaymentLine::of).toList();
        Answers.json(ctx, new Page<>(rows, page.next(), page.previous()));
    }

    private void record(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var input = Input.ofJson(ctx);
        var command = PaymentInput.ofProgram().record(input);
        input.check(validation, command);
        var id = once.of(ctx, input, () -> deeds.record().handle(actor, command).toString());
        created(ctx, Parsing.uuid(id).map(PaymentId::new).orElseThrow(NotFound::new));
    }

    private void refund(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var id = find(ctx).id();
        if (!deeds.refundOnline().isFor(actor, id)) {
            take(
                    ctx,
                    PaymentInput.ofProgram()::refund,
                    (payment, command) -> deeds.refund().handle(actor, payment, command));
            return;
        }
        var input = Input.ofJson(ctx);
        var command = input.check(validation, PaymentInput.ofProgram().refundOnline(input));
        var wish = once.of(
                ctx,
                input,
                () -> deeds.refundOnline().handle(actor, id, command).toString());
        deeds.refundOnline().send(actor, id, Parsing.uuid(wish).orElseThrow(NotFound::new));
        created(ctx, id);
    }

    private <C> void take(Context ctx, Function<Input, C> read, BiConsumer<PaymentId, C> deed) {
        var id = find(ctx).id();
        var input = Input.ofJson(ctx);
        var command = input.check(validation, read.apply(input));
        var unused = once.of(ctx, input, () -> {
            deed.accept(id, command);
            return id.toString();
        });
        created(ctx, id);
    }

    /** Whatever is done with a payment, the answer is how it stands now. */
    private void created(Context ctx, PaymentId id) {
        var payment = payments.find(Visit.of(ctx).actor(), id).orElseThrow(NotFound::new);
        Answers.created(ctx, RouteTable.API + PaymentAddress.of(id), PaymentJson.PaymentFound.of(payment));
    }

    private PaymentDetail find(Context ctx) {
        return payments.find(Visit.of(ctx).actor(), PaymentAddress.payment(ctx)).orElseThrow(NotFound::new);
    }
}
