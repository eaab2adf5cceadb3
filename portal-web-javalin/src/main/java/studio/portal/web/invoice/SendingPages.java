package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.application.PortalAddress;
import studio.portal.application.Validation;
import studio.portal.application.account.Tokens;
import studio.portal.application.invoice.Addressees;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.application.invoice.SendInvoice;
import studio.portal.application.invoice.SendingQueries;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.invoice.PayLinkId;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Who got an invoice, sending it again, and the links by which it is paid: pages of the studio. */
public final class SendingPages implements Routes {
    private static final String DELIVERIES = "/invoices/{id}/deliveries";

    private final Pages pages;
    private final Validation validation;
    private final InvoiceQueries invoices;
    private final SendingQueries sendings;
    private final SendingDeeds deeds;
    private final Tokens tokens;
    private final PortalAddress address;
    private final Clock clock;

    public SendingPages(
            Pages pages,
            Validation validation,
            InvoiceQueries invoices,
            SendingQueries sendings,
            SendingDeeds deeds,
            Tokens tokens,
            PortalAddress address,
            Clock clock) {
        this.pages = pages;
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
        table.get(DELIVERIES, Access.STAFF, ctx -> show(ctx, Form.empty()));
        table.post(DELIVERIES, Access.STAFF, this::send);
        table.post("/invoices/{id}/links/{link}/revocation", Access.STAFF, this::revoke);
    }

    static String url(PortalAddress address, Tokens tokens, PayLinkId link) {
        return address.link("/pay/" + tokens.payLink(link));
    }

    private void send(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var invoice = InvoiceScreen.find(ctx, invoices);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    var command = command(
                            input, deeds.addressees().handle(actor, invoice.of().id()));
                    input.check(validation, command);
                    deeds.send().handle(actor, invoice.id(), command);
                    return Done.told(InvoiceAddress.of(invoice.id()) + "/deliveries", "invoice.sent");
                },
                form -> show(ctx, form));
    }

    /** All who usually get it are said as that: there may be more of them than can be chosen one by one. */
    private static SendInvoice.Command command(Input input, List<Addressees.Named> usual) {
        var chosen = input.list("to", EmailAddress::parse);
        var more = input.text("more")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .flatMap(line -> {
                    var parsed = EmailAddress.parse(line);
                    if (parsed.isEmpty()) {
                        input.refuse("more", "addresses");
                    }
                    return parsed.stream();
                })
                .toList();
        var isUsual = more.isEmpty()
                && chosen.equals(usual.stream().map(Addressees.Named::address).toList());
        return new SendInvoice.Command(Optional.of(
                        Stream.concat(chosen.stream(), more.stream()).distinct().toList())
                .filter(any -> !isUsual || usual.isEmpty()));
    }

    private void revoke(Context ctx) {
        var invoice = InvoiceScreen.find(ctx, invoices);
        var link = Parsing.pathId(ctx, "link", PayLinkId::new);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    input.check();
                    deeds.revoke().handle(Visit.of(ctx).actor(), invoice.id(), link);
                    return Done.told(InvoiceAddress.of(invoice.id()) + "/deliveries", "pay-link.revoked");
                },
                form -> show(ctx, form));
    }

    private void show(Context ctx, Form form) {
        var actor = Visit.of(ctx).actor();
        var invoice = InvoiceScreen.find(ctx, invoices);
        if (!invoice.isIssued()) {
            throw new RuleViolation("not-issued", "A draft is not sent");
        }
        var view = new DeliveriesView(
                new InvoiceView(invoice, pages.today(ctx)),
                sendings.deliveries(actor, invoice.id()),
                sendings.links(actor, invoice.id()).stream()
                        .map(row -> new DeliveriesView.Link(row, url(address, tokens, row.id())))
                        .toList(),
                deeds.addressees().handle(actor, invoice.of().id()),
                form,
                clock.instant());
        pages.show(ctx, "invoice/deliveries.jte", Map.of("view", view));
    }
}
