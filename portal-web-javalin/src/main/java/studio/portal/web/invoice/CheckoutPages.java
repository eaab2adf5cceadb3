package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import studio.portal.application.PortalAddress;
import studio.portal.application.invoice.AskAboutPayment;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.application.invoice.OpenCheckout;
import studio.portal.application.invoice.PayBySavedMethod;
import studio.portal.application.invoice.PaymentGateway;
import studio.portal.application.invoice.StartCheckout;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentMethodId;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/**
 * Paying online: the form writes the attempt down, the address after it sends the payer to the provider's page, and the
 * page they come back to asks the provider what became of it. There only if something is paid online.
 */
public final class CheckoutPages implements Routes {
    static final String PATH = "/invoices/checkout";

    private final Pages pages;
    private final InvoiceQueries invoices;
    private final StartCheckout start;
    private final OpenCheckout open;
    private final PayBySavedMethod payBy;
    private final AskAboutPayment ask;
    private final PortalAddress address;

    public CheckoutPages(
            Pages pages,
            InvoiceQueries invoices,
            StartCheckout start,
            OpenCheckout open,
            PayBySavedMethod payBy,
            AskAboutPayment ask,
            PortalAddress address) {
        this.pages = pages;
        this.invoices = invoices;
        this.start = start;
        this.open = open;
        this.payBy = payBy;
        this.ask = ask;
        this.address = address;
    }

    @Override
    public void addTo(RouteTable table) {
        table.post(PATH, Access.SIGNED_IN, this::several);
        table.post("/invoices/{id}/checkout", Access.SIGNED_IN, this::one);
        table.get(PATH + "/{attempt}", Access.SIGNED_IN, this::show);
        table.get(PATH + "/{attempt}/page", Access.SIGNED_IN, this::send);
    }

    private void one(Context ctx) {
        var invoice = InvoiceScreen.find(ctx, invoices).id();
        mayPay(ctx);
        start(ctx, Input.ofForm(ctx), List.of(invoice));
    }

    private void several(Context ctx) {
        mayPay(ctx);
        var input = Input.ofForm(ctx);
        start(ctx, input, input.list("invoiceIds", Parsing.id(InvoiceId::new)));
    }

    /** @throws AccessDenied for the studio, which sees the money and pays none */
    static void mayPay(Context ctx) {
        if (InvoicePages.seesMoney(ctx).isStaff()) {
            throw new AccessDenied("Only the client pays online");
        }
    }

    private void start(Context ctx, Input input, List<InvoiceId> chosen) {
        var actor = Visit.of(ctx).actor();
        var method = input.optional("methodId", Parsing.id(PaymentMethodId::new));
        var begun = new ArrayList<PaymentAttemptId>();
        pages.submit(ctx, input, () -> {
            input.check();
            method.ifPresent(saved -> payBy.mustKnow(actor, saved));
            var id = start.handle(actor, new StartCheckout.Command(chosen));
            begun.add(id);
            return Done.to(PATH + "/" + id + (method.isPresent() ? "" : "/page"));
        });
        method.ifPresent(saved -> begun.forEach(id -> pay(ctx, id, saved)));
    }

    /** After the attempt is written down, and not for a click that is a repeat. */
    private void pay(Context ctx, PaymentAttemptId id, PaymentMethodId saved) {
        payBy.handle(Visit.of(ctx).actor(), id, saved, pages.words(ctx).language(), back(address, id))
                .ifPresent(page -> pages.redirect(ctx, page));
    }

    /** Asked again it leads to the same page: nothing is begun here. */
    private void send(Context ctx) {
        var id = attempt(ctx);
        pages.redirect(
                ctx, open.handle(Visit.of(ctx).actor(), id, pages.words(ctx).language(), back(address, id)));
    }

    private void show(Context ctx) {
        pages.show(ctx, "invoice/checkout.jte", Map.of("attempt", asked(ctx)));
    }

    /** What was known, where the provider does not answer just now: it is asked again later. */
    private PaymentAttempt asked(Context ctx) {
        var actor = Visit.of(ctx).actor();
        try {
            return ask.handle(actor, attempt(ctx));
        } catch (PaymentGateway.Away | PaymentGateway.Declined noAnswer) {
            return ask.known(actor, attempt(ctx));
        }
    }

    static PaymentAttemptId attempt(Context ctx) {
        return Parsing.pathId(ctx, "attempt", PaymentAttemptId::new);
    }

    static URI back(PortalAddress address, PaymentAttemptId id) {
        return URI.create(address.link(PATH + "/" + id));
    }
}
