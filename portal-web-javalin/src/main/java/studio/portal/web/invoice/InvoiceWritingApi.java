package studio.portal.web.invoice;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import studio.portal.application.Validation;
import studio.portal.application.invoice.DraftInvoice;
import studio.portal.application.invoice.InvoiceCommand;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Drafting, issuing and crediting as JSON. */
public final class InvoiceWritingApi implements Routes {
    private static final String ONE = "/invoices/{id}";

    private final Pages pages;
    private final Once once;
    private final Validation validation;
    private final InvoiceQueries invoices;
    private final InvoiceDeeds deeds;

    public InvoiceWritingApi(
            Pages pages, Once once, Validation validation, InvoiceQueries invoices, InvoiceDeeds deeds) {
        this.pages = pages;
        this.once = once;
        this.validation = validation;
        this.invoices = invoices;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.POST,
                "/invoices",
                Access.STAFF,
                Operation.answering(
                                "Draft an invoice, deposit or final invoice (staff)", 201, InvoiceJson.Invoice.class)
                        .taking(InvoiceBody.NewInvoice.class)
                        .once()
                        .refusing(400, 409, 413, 415),
                this::draft);
        table.api(
                HandlerType.PATCH,
                ONE,
                Access.STAFF,
                Operation.answering("Change a draft (staff)", 200, InvoiceJson.Invoice.class)
                        .taking(InvoiceBody.InvoicePatch.class)
                        .refusing(400, 409, 412, 413, 415),
                this::change);
        table.api(
                HandlerType.DELETE,
                ONE,
                Access.STAFF,
                Operation.doing("Discard a draft (staff)").refusing(409, 412),
                this::discard);
        table.api(
                HandlerType.POST,
                ONE + "/issue",
                Access.STAFF,
                Operation.answering(
                                "Issue a draft: it gets its number, never changes again and is sent (staff)",
                                200,
                                InvoiceJson.Invoice.class)
                        .taking(InvoiceBody.Issue.class)
                        .once()
                        .refusing(400, 409, 412, 413, 415),
                this::issue);
        table.api(
                HandlerType.POST,
                ONE + "/credit-notes",
                Access.STAFF,
                Operation.answering(
                                "Draft a credit note, over all of an invoice where nothing else is said (staff)",
                                201,
                                InvoiceJson.Invoice.class)
                        .taking(InvoiceBody.InvoicePatch.class)
                        .once()
                        .refusing(400, 409, 413, 415),
                this::credit);
    }

    private void draft(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var input = Input.ofJson(ctx);
        var client = InvoiceInput.client(input);
        var kind = InvoiceInput.kind(input);
        var defaults = deeds.defaults().handle(actor, client);
        var invoice = new InvoiceInput(input, SentDecimals.ofProgram(), Optional.of(defaults.vat()))
                .patched(InvoiceInput.empty(defaults));
        input.check(validation, invoice);
        made(ctx, input, () -> deeds.draft().handle(actor, new DraftInvoice.Command(client, kind, invoice)));
    }

    private void change(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var now = InvoiceScreen.find(ctx, invoices);
        var version = Answers.expectedVersion(ctx, now.version());
        var input = Input.ofJson(ctx);
        var vat = deeds.defaults().handle(actor, now.client()).vat();
        var invoice = new InvoiceInput(input, SentDecimals.ofProgram(), Optional.of(vat))
                .patched(InvoiceCommand.of(now.terms()));
        input.check(validation, invoice);
        // Without If-Match too: what was not sent is taken from the state that was read here.
        deeds.change().handle(actor, now.id(), version.or(() -> Optional.of(now.version())), invoice);
        answer(ctx);
    }

    private void discard(Context ctx) {
        var now = InvoiceScreen.find(ctx, invoices);
        deeds.discard().handle(Visit.of(ctx).actor(), now.id(), Answers.expectedVersion(ctx, now.version()));
        Answers.nothing(ctx);
    }

    private void issue(Context ctx) {
        var now = InvoiceScreen.find(ctx, invoices);
        var version = Answers.expectedVersion(ctx, now.version());
        var input = Input.ofJson(ctx);
        var send = input.flag("send") || !input.has("send") || input.isEmpty("send");
        input.check();
        once.run(ctx, input, () -> deeds.issue().handle(Visit.of(ctx).actor(), now.id(), version, send));
        answer(ctx);
    }

    private void credit(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var corrected = InvoiceScreen.find(ctx, invoices);
        var input = Input.ofJson(ctx);
        var note = new InvoiceInput(input, SentDecimals.ofProgram(), Optional.empty())
                .patched(InvoiceCommand.of(corrected.terms()));
        input.check(validation, note);
        made(ctx, input, () -> deeds.credit().handle(actor, corrected.id(), note));
    }

    private void made(Context ctx, Input input, Supplier<InvoiceId> work) {
        var made = once.of(ctx, input, () -> work.get().toString());
        var invoice = Parsing.uuid(made)
                .map(InvoiceId::new)
                .flatMap(id -> invoices.find(Visit.of(ctx).actor(), id))
                .orElseThrow(NotFound::new);
        UUID id = invoice.id().value();
        ctx.status(201).header("Location", InvoiceJson.path(id));
        InvoiceApi.answer(ctx, new InvoiceView(invoice, pages.today(ctx)));
    }

    private void answer(Context ctx) {
        InvoiceApi.answer(ctx, new InvoiceView(InvoiceScreen.find(ctx, invoices), pages.today(ctx)));
    }
}
