package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.Validation;
import studio.portal.application.invoice.OpenInvoice;
import studio.portal.application.invoice.PaymentQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Payments as pages: the list, one of them, and for staff the form for a new one. */
public final class PaymentPages implements Routes {
    private final Pages pages;
    private final Validation validation;
    private final PaymentQueries payments;
    private final NewPayments news;
    private final BilledClients clients;
    private final PaymentDeeds deeds;

    public PaymentPages(
            Pages pages,
            Validation validation,
            PaymentQueries payments,
            NewPayments news,
            BilledClients clients,
            PaymentDeeds deeds) {
        this.pages = pages;
        this.validation = validation;
        this.payments = payments;
        this.news = news;
        this.clients = clients;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(PaymentAddress.PATH, Access.SIGNED_IN, this::list);
        table.post(PaymentAddress.PATH, Access.STAFF, this::record);
        table.get("/payments/new", Access.STAFF, ctx -> begin(ctx, clientInAddress(ctx), Optional.empty()));
        table.get("/payments/{id}", Access.SIGNED_IN, this::show);
    }

    private void list(Context ctx) {
        var actor = InvoicePages.seesMoney(ctx);
        var address = PaymentAddress.of(ctx);
        var filter = address.filter();
        var page = payments.list(actor, filter, Answers.pageRequest(ctx));
        var list = new PaymentList(
                address,
                page,
                page.previous().map(cursor -> Answers.neighbour(ctx, "before", cursor)),
                page.next().map(cursor -> Answers.neighbour(ctx, "after", cursor)),
                clients.offered(actor, filter.client()));
        pages.show(ctx, "payment/list.jte", Map.of("list", list));
    }

    private void record(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    var command =
                            PaymentInput.ofPerson(pages.words(ctx).language()).record(input);
                    var confirmed = input.flag("confirmed");
                    input.check(validation, command);
                    var id = confirmed
                            ? deeds.record().handle(actor, command)
                            : deeds.record().handleUnlessAlike(actor, command);
                    return Done.told(PaymentAddress.of(id), "payment.recorded");
                },
                form -> begin(ctx, Parsing.uuid(form.value("clientId")).map(ClientId::new), Optional.of(form)));
    }

    private static Optional<ClientId> clientInAddress(Context ctx) {
        return Answers.query(ctx, "client").flatMap(Parsing.id(ClientId::new));
    }

    private void begin(Context ctx, Optional<ClientId> client, Optional<Form> refused) {
        var named = Answers.query(ctx, "invoice");
        var form = news.of(Visit.of(ctx).actor(), client, pages.today(ctx), refused.orElseGet(Form::empty));
        var invoice = form.open().stream()
                .filter(open -> named.filter(open.id().toString()::equals).isPresent())
                .findFirst();
        pages.show(
                ctx,
                "payment/new.jte",
                Map.of(
                        "view",
                        refused.isPresent()
                                ? form
                                : form.begun(invoice, pages.words(ctx).language())));
    }

    private void show(Context ctx) {
        show(ctx, pages, payments, deeds, Optional.empty(), Form.empty());
    }

    /** @param which the form that was refused */
    static void show(
            Context ctx,
            Pages pages,
            PaymentQueries payments,
            PaymentDeeds deeds,
            Optional<String> which,
            Form refused) {
        var actor = Visit.of(ctx).actor();
        var payment = payments.find(actor, PaymentAddress.payment(ctx)).orElseThrow(NotFound::new);
        var open = actor.isStaff() && payment.left().isPositive()
                ? open(actor, payments, payment.of().id(), payment.left().currency())
                : List.<OpenInvoice>of();
        var byProvider = payment.online().isPresent() && deeds.refundOnline().isOffered();
        pages.show(
                ctx,
                "payment/view.jte",
                Map.of("view", new PaymentView(payment, open, pages.today(ctx), byProvider, which, refused)));
    }

    private static List<OpenInvoice> open(Actor actor, PaymentQueries payments, ClientId client, Currency currency) {
        return payments.open(actor, client).stream()
                .filter(invoice -> invoice.open().currency().equals(currency))
                .toList();
    }
}
