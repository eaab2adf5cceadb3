package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.Validation;
import studio.portal.application.invoice.DraftDefaults;
import studio.portal.application.invoice.DraftInvoice;
import studio.portal.application.invoice.InvoiceCommand;
import studio.portal.application.invoice.InvoiceDetail;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.FormInput;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Writing drafts as pages. */
public final class DraftPages implements Routes {
    private static final ClientId NO_CLIENT = new ClientId(new UUID(0, 0));

    private final Pages pages;
    private final Validation validation;
    private final InvoiceQueries invoices;
    private final DraftScreen screen;
    private final InvoiceDeeds deeds;

    public DraftPages(
            Pages pages, Validation validation, InvoiceQueries invoices, DraftScreen screen, InvoiceDeeds deeds) {
        this.pages = pages;
        this.validation = validation;
        this.invoices = invoices;
        this.screen = screen;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/invoices/new", Access.STAFF, this::begin);
        table.post("/invoices", Access.STAFF, this::draft);
        table.post("/invoices/rows", Access.STAFF, this::rows);
        table.get("/invoices/{id}/edit", Access.STAFF, this::edit);
        table.post("/invoices/{id}/changes", Access.STAFF, this::change);
        table.post("/invoices/{id}/removal", Access.STAFF, this::discard);
    }

    private void begin(Context ctx) {
        var client = Answers.query(ctx, "client").flatMap(Parsing.id(ClientId::new));
        var defaults = defaults(ctx, client);
        var fresh = DraftForm.of(
                InvoiceInput.empty(defaults), defaults.vat(), pages.words(ctx).language());
        var values = new LinkedHashMap<>(fresh.form().values());
        client.ifPresent(id -> values.put("clientId", List.of(id.toString())));
        Answers.query(ctx, "project").ifPresent(id -> values.put("projectId", List.of(id)));
        var form = new Form(values, fresh.form().errors(), Optional.empty());
        screen.show(ctx, screen.form(ctx, form, defaults), Optional.empty(), defaults);
    }

    private void draft(Context ctx) {
        var sent = Input.ofForm(ctx);
        var defaults = defaults(ctx, Parsing.uuid(sent.text("clientId")).map(ClientId::new));
        var input = tidy(ctx, sent, defaults);
        pages.submit(
                ctx,
                input,
                () -> {
                    var client = InvoiceInput.client(input);
                    var kind = InvoiceInput.kind(input);
                    var command = command(ctx, input, defaults);
                    var id = deeds.draft()
                            .handle(Visit.of(ctx).actor(), new DraftInvoice.Command(client, kind, command));
                    return Done.told(InvoiceAddress.of(id), "invoice.drafted");
                },
                form -> screen.show(ctx, screen.form(ctx, form, defaults), Optional.empty(), defaults));
    }

    /** The form with a row more or less and what it comes to; nothing is stored. */
    private void rows(Context ctx) {
        var sent = Input.ofForm(ctx);
        var stored = Parsing.uuid(sent.text("draft"))
                .map(InvoiceId::new)
                .flatMap(id -> invoices.find(Visit.of(ctx).actor(), id));
        var client = stored.map(InvoiceDetail::client)
                .or(() -> Parsing.uuid(sent.text("clientId")).map(ClientId::new));
        var defaults = defaults(ctx, client);
        var form = screen.form(ctx, sent.again(), defaults).after(sent.text("wish"));
        screen.show(ctx, form, stored, defaults);
    }

    private void edit(Context ctx) {
        var now = draftOf(ctx);
        var defaults = defaults(ctx, Optional.of(now.client()));
        var form = DraftForm.of(
                InvoiceCommand.of(now.terms()), defaults.vat(), pages.words(ctx).language());
        screen.show(ctx, form, Optional.of(now), defaults);
    }

    private void change(Context ctx) {
        var now = InvoiceScreen.find(ctx, invoices);
        var defaults = defaults(ctx, Optional.of(now.client()));
        var input = tidy(ctx, Input.ofForm(ctx), defaults);
        pages.submit(
                ctx,
                input,
                () -> {
                    var version = input.number("version");
                    var command = command(ctx, input, defaults);
                    deeds.change().handle(Visit.of(ctx).actor(), now.id(), version, command);
                    return Done.told(InvoiceAddress.of(now.id()), "invoice.saved");
                },
                form -> screen.show(ctx, screen.form(ctx, form, defaults), Optional.of(now), defaults));
    }

    private void discard(Context ctx) {
        var id = InvoiceAddress.invoice(ctx);
        var input = Input.ofForm(ctx);
        pages.submit(ctx, input, () -> {
            var version = input.number("version");
            input.check();
            deeds.discard().handle(Visit.of(ctx).actor(), id, version);
            return Done.told(InvoiceAddress.PATH, "invoice.discarded");
        });
    }

    private InvoiceCommand command(Context ctx, FormInput input, DraftDefaults defaults) {
        input.text("draft");
        input.text("wish");
        return input.check(validation, screen.input(ctx, input, defaults).whole(defaults));
    }

    private FormInput tidy(Context ctx, FormInput sent, DraftDefaults defaults) {
        return sent.put(screen.form(ctx, sent.again(), defaults).tidy().form());
    }

    private DraftDefaults defaults(Context ctx, Optional<ClientId> client) {
        return deeds.defaults().handle(Visit.of(ctx).actor(), client.orElse(NO_CLIENT));
    }

    /** @throws RuleViolation {@code invoice-issued} */
    private InvoiceDetail draftOf(Context ctx) {
        var invoice = InvoiceScreen.find(ctx, invoices);
        if (invoice.isIssued()) {
            throw new RuleViolation("invoice-issued", "An issued invoice never changes");
        }
        return invoice;
    }
}
