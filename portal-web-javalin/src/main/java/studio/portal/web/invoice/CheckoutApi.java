package studio.portal.web.invoice;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.PortalAddress;
import studio.portal.application.invoice.AskAboutPayment;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.application.invoice.OpenCheckout;
import studio.portal.application.invoice.PayBySavedMethod;
import studio.portal.application.invoice.StartCheckout;
import studio.portal.domain.NotFound;
import studio.portal.domain.invoice.AttemptProgress;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentAttemptState;
import studio.portal.domain.invoice.PaymentMethodId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Sent;
import studio.portal.web.Visit;

/** Paying online as JSON: begin, go to the page that is answered, and ask what became of it. */
public final class CheckoutApi implements Routes {
    private static final String PATH = "/checkouts";

    /** @param page where the payer pays, as long as it is open */
    record Checkout(
            UUID id, AttemptProgress progress, InvoiceJson.Amount total, List<UUID> invoiceIds, Optional<String> page) {
        static Checkout of(PaymentAttempt attempt) {
            return new Checkout(
                    attempt.id().value(),
                    attempt.progress(),
                    InvoiceJson.Amount.of(attempt.total()),
                    attempt.invoices().stream().map(InvoiceId::value).toList(),
                    attempt.hosted()
                            .filter(hosted -> !attempt.progress().isOver())
                            .map(PaymentAttemptState.Hosted::page));
        }
    }

    /** @param methodId a saved card; without one it is paid on the provider's page */
    record NewCheckout(@Sent List<UUID> invoiceIds, Optional<UUID> methodId) {}

    /** Of the invoice in the address. */
    record NewCheckoutOfOne(Optional<UUID> methodId) {}

    private final Pages pages;
    private final Once once;
    private final InvoiceQueries invoices;
    private final StartCheckout start;
    private final OpenCheckout open;
    private final PayBySavedMethod payBy;
    private final AskAboutPayment ask;
    private final PortalAddress address;

    public CheckoutApi(
            Pages pages,
            Once once,
            InvoiceQueries invoices,
            StartCheckout start,
            OpenCheckout open,
            PayBySavedMethod payBy,
            AskAboutPayment ask,
            PortalAddress address) {
        this.pages = pages;
        this.once = once;
        this.invoices = invoices;
        this.start = start;
        this.open = open;
        this.payBy = payBy;
        this.ask = ask;
        this.address = address;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.POST,
                PATH,
                Access.SIGNED_IN,
                Operation.answering("Begin to pay several invoices online", 201, Checkout.class)
                        .taking(NewCheckout.class)
                        .once()
                        .refusing(400, 403, 409, 413, 415),
                this::several);
        table.api(
                HandlerType.POST,
                "/invoices/{id}/checkout",
                Access.SIGNED_IN,
                Operation.answering("Begin to pay an invoice online", 201, Checkout.class)
                        .taking(NewCheckoutOfOne.class)
                        .once()
                        .refusing(400, 403, 409, 413, 415),
                this::one);
        table.api(
                HandlerType.GET,
                PATH + "/{attempt}",
                Access.SIGNED_IN,
                Operation.answering("What became of paying online, as the provider says", 200, Checkout.class),
                this::show);
    }

    private void one(Context ctx) {
        var invoice = InvoiceScreen.find(ctx, invoices).id();
        CheckoutPages.mayPay(ctx);
        start(ctx, Input.ofJson(ctx), List.of(invoice));
    }

    private void several(Context ctx) {
        CheckoutPages.mayPay(ctx);
        var input = Input.ofJson(ctx);
        start(ctx, input, input.list("invoiceIds", Parsing.id(InvoiceId::new)));
    }

    private void start(Context ctx, Input input, List<InvoiceId> chosen) {
        var method = input.optional("methodId", Parsing.id(PaymentMethodId::new));
        input.check();
        var actor = Visit.of(ctx).actor();
        method.ifPresent(saved -> payBy.mustKnow(actor, saved));
        var made = once.of(
                ctx,
                input,
                () -> start.handle(actor, new StartCheckout.Command(chosen)).toString());
        var id = Parsing.uuid(made).map(PaymentAttemptId::new).orElseThrow(NotFound::new);
        go(ctx, id, method);
        Answers.created(ctx, RouteTable.API + PATH + "/" + id, Checkout.of(ask.known(actor, id)));
    }

    /** A repeat of what is over already is answered as it is. */
    private void go(Context ctx, PaymentAttemptId id, Optional<PaymentMethodId> method) {
        var actor = Visit.of(ctx).actor();
        var language = pages.words(ctx).language();
        var back = CheckoutPages.back(address, id);
        if (method.isEmpty()) {
            open.handle(actor, id, language, back);
        } else if (!ask.known(actor, id).progress().isOver()) {
            var unused = payBy.handle(actor, id, method.get(), language, back);
        }
    }

    private void show(Context ctx) {
        Answers.json(ctx, Checkout.of(ask.handle(Visit.of(ctx).actor(), CheckoutPages.attempt(ctx))));
    }
}
