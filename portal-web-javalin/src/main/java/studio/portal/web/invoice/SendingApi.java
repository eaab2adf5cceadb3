package studio.portal.web.invoice;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.util.Optional;
import studio.portal.application.PortalAddress;
import studio.portal.application.Validation;
import studio.portal.application.account.Tokens;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.application.invoice.SendInvoice;
import studio.portal.application.invoice.SendingQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.PayLinkId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Sending invoices, and the links by which they are paid, as JSON; for the studio. */
public final class SendingApi implements Routes {
    private static final String DELIVERIES = "/invoices/{id}/deliveries";
    private static final String LINKS = "/invoices/{id}/links";

    private final Once once;
    private final Validation validation;
    private final InvoiceQueries invoices;
    private final SendingQueries sendings;
    private final SendingDeeds deeds;
    private final Tokens tokens;
    private final PortalAddress address;
    private final Clock clock;

    public SendingApi(
            Once once,
            Validation validation,
            InvoiceQueries invoices,
            SendingQueries sendings,
            SendingDeeds deeds,
            Tokens tokens,
            PortalAddress address,
            Clock clock) {
        this.once = once;
        this.validation = validation;
        this.invoices = invoices;
        this.sendings = sendings;
        this.deeds = deeds;
        this.tokens = tokens;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                DELIVERIES,
                Access.STAFF,
                Operation.answering("Who got an invoice by mail (staff)", 200, SendingJson.Deliveries.class),
                ctx -> Answers.json(ctx, deliveries(ctx, id(ctx))));
        table.api(
                HandlerType.POST,
                DELIVERIES,
                Access.STAFF,
                Operation.answering("Send an issued invoice by mail (staff)", 201, SendingJson.Deliveries.class)
                        .taking(SendingJson.NewDelivery.class)
                        .once()
                        .refusing(400, 409, 413, 415),
                this::send);
        table.api(
                HandlerType.GET,
                LINKS,
                Access.STAFF,
                Operation.answering(
                        "The links by which an invoice is seen and paid (staff)", 200, SendingJson.Links.class),
                this::links);
        table.api(
                HandlerType.DELETE,
                LINKS + "/{link}",
                Access.STAFF,
                Operation.doing("Revoke a link to an invoice, at once (staff)").refusing(409),
                this::revoke);
    }

    private void send(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var id = id(ctx);
        var input = Input.ofJson(ctx);
        var to = input.list("to", EmailAddress::parse);
        var command = new SendInvoice.Command(Optional.of(to).filter(any -> input.has("to") && !input.isEmpty("to")));
        input.check(validation, command);
        var made = once.of(
                ctx, input, () -> deeds.send().handle(actor, id, command).toString());
        var sent = deliveries(ctx, id).items().stream()
                .filter(delivery -> delivery.sendingId().toString().equals(made))
                .toList();
        Answers.created(ctx, RouteTable.API + "/invoices/" + id + "/deliveries", new SendingJson.Deliveries(sent));
    }

    private SendingJson.Deliveries deliveries(Context ctx, InvoiceId id) {
        var now = clock.instant();
        return new SendingJson.Deliveries(sendings.deliveries(Visit.of(ctx).actor(), id).stream()
                .map(row -> SendingJson.Delivery.of(row, now))
                .toList());
    }

    private void links(Context ctx) {
        var now = clock.instant();
        Answers.json(
                ctx,
                new SendingJson.Links(sendings.links(Visit.of(ctx).actor(), id(ctx)).stream()
                        .map(row -> SendingJson.Link.of(row, SendingPages.url(address, tokens, row.id()), now))
                        .toList()));
    }

    private void revoke(Context ctx) {
        deeds.revoke().handle(Visit.of(ctx).actor(), id(ctx), Parsing.pathId(ctx, "link", PayLinkId::new));
        Answers.nothing(ctx);
    }

    /** An invoice that is not there has no deliveries either. */
    private InvoiceId id(Context ctx) {
        var id = InvoiceAddress.invoice(ctx);
        return invoices.place(Visit.of(ctx).actor(), id).map(seen -> id).orElseThrow(NotFound::new);
    }
}
