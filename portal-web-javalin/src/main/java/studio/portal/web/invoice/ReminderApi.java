package studio.portal.web.invoice;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import studio.portal.application.Validation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.invoice.ChangeReminders;
import studio.portal.application.invoice.PauseReminders;
import studio.portal.application.invoice.ReminderQueries;
import studio.portal.application.invoice.ResumeReminders;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.ReminderStepId;
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

/** Reminders as JSON: the steps, what went out of an invoice, and pauses. */
public final class ReminderApi implements Routes {
    /** What is done to them. */
    public record Deeds(ChangeReminders change, PauseReminders pause, ResumeReminders resume) {}

    private static final String STEPS = "/reminders";
    private static final String INVOICE = "/invoices/{id}/reminders";
    private static final String CLIENT = "/clients/{client}/reminders";

    private final Pages pages;
    private final Once once;
    private final Validation validation;
    private final ReminderQueries reminders;
    private final AccountQueries accounts;
    private final Deeds deeds;

    public ReminderApi(
            Pages pages,
            Once once,
            Validation validation,
            ReminderQueries reminders,
            AccountQueries accounts,
            Deeds deeds) {
        this.pages = pages;
        this.once = once;
        this.validation = validation;
        this.reminders = reminders;
        this.accounts = accounts;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                STEPS,
                Access.STAFF,
                Operation.answering("Which reminders are sent (staff)", 200, ReminderJson.Steps.class),
                this::steps);
        table.api(
                HandlerType.PATCH,
                STEPS,
                Access.STAFF,
                Operation.answering("Decide which reminders are sent (admins)", 200, ReminderJson.Steps.class)
                        .taking(ReminderJson.StepsPatch.class)
                        .refusing(400, 403, 409, 412, 413, 415),
                this::change);
        addInvoice(table);
        addClient(table);
    }

    private void addInvoice(RouteTable table) {
        table.api(
                HandlerType.GET,
                INVOICE,
                Access.STAFF,
                Operation.answering(
                        "Which reminders of an invoice went out (staff)", 200, ReminderJson.OfInvoice.class),
                this::ofInvoice);
        table.api(
                HandlerType.POST,
                INVOICE + "/pause",
                Access.STAFF,
                Operation.answering("Pause the reminders of an invoice (staff)", 200, ReminderJson.OfInvoice.class)
                        .taking(PauseReminders.Command.class)
                        .once()
                        .refusing(400, 409, 413, 415),
                this::pause);
        table.api(
                HandlerType.DELETE,
                INVOICE + "/pause",
                Access.STAFF,
                Operation.doing("Resume the reminders of an invoice (staff)"),
                ctx -> {
                    deeds.resume().handle(Visit.of(ctx).actor(), ReminderPausePages.id(ctx));
                    Answers.nothing(ctx);
                });
    }

    private void addClient(RouteTable table) {
        table.api(
                HandlerType.GET,
                CLIENT,
                Access.STAFF,
                Operation.answering("Whether a client is reminded (staff)", 200, ReminderJson.OfClient.class),
                this::ofClient);
        table.api(
                HandlerType.POST,
                CLIENT + "/pause",
                Access.STAFF,
                Operation.answering("Pause the reminders of a client (staff)", 200, ReminderJson.OfClient.class)
                        .taking(PauseReminders.Command.class)
                        .once()
                        .refusing(400, 409, 413, 415),
                this::pauseClient);
        table.api(
                HandlerType.DELETE,
                CLIENT + "/pause",
                Access.STAFF,
                Operation.doing("Resume the reminders of a client (staff)"),
                ctx -> {
                    deeds.resume().handle(Visit.of(ctx).actor(), ReminderPausePages.client(ctx));
                    Answers.nothing(ctx);
                });
    }

    private void steps(Context ctx) {
        var stored = reminders.steps(Visit.of(ctx).actor());
        Answers.etag(ctx, stored.version());
        Answers.json(ctx, ReminderJson.Steps.of(stored.billing()));
    }

    private void change(Context ctx) {
        var actor = Visit.of(ctx).actor();
        if (!AccountPolicy.mayManageSettings(actor)) {
            throw new AccessDenied("Only admins decide on reminders");
        }
        var now = reminders.steps(actor);
        var version = Answers.expectedVersion(ctx, now.version());
        var input = Input.ofJson(ctx);
        if (input.isEmpty("steps")) {
            input.refuse("steps", "NotNull");
        }
        var command = input.has("steps")
                ? new ChangeReminders.Command(input.objects("steps", ReminderApi::step))
                : ReminderJson.command(now.billing());
        input.check(validation, command);
        deeds.change().handle(actor, version, command);
        steps(ctx);
    }

    private static ChangeReminders.Step step(Input input) {
        return new ChangeReminders.Step(
                input.optional("id", Parsing.id(ReminderStepId::new)),
                days(input),
                input.objects("texts", ReminderApi::text));
    }

    private static int days(Input input) {
        var days = input.number("days");
        if (days.isEmpty()) {
            input.refuse("days", "NotBlank");
        }
        return (int) Math.max(-Short.MAX_VALUE, Math.min(Short.MAX_VALUE, days.orElse(0L)));
    }

    private static ChangeReminders.Text text(Input input) {
        return new ChangeReminders.Text(
                input.required("language", Language::ofTag, Language.ENGLISH),
                input.text("subject"),
                input.text("body"));
    }

    private void ofInvoice(Context ctx) {
        answer(ctx, ReminderPausePages.id(ctx));
    }

    private void pause(Context ctx) {
        var id = ReminderPausePages.id(ctx);
        var input = Input.ofJson(ctx);
        var command = ReminderPausePages.command(validation, input);
        once.run(ctx, input, () -> deeds.pause().handle(Visit.of(ctx).actor(), id, command));
        answer(ctx, id);
    }

    private void answer(Context ctx, InvoiceId id) {
        var actor = Visit.of(ctx).actor();
        var found = reminders.find(actor, id).orElseThrow(NotFound::new);
        var steps = reminders.steps(actor).billing();
        Answers.json(ctx, ReminderJson.OfInvoice.of(found, steps, pages.today(ctx)));
    }

    private void ofClient(Context ctx) {
        answer(ctx, ReminderPausePages.client(ctx));
    }

    private void pauseClient(Context ctx) {
        var id = ReminderPausePages.client(ctx);
        var input = Input.ofJson(ctx);
        var command = ReminderPausePages.command(validation, input);
        once.run(ctx, input, () -> deeds.pause().handle(Visit.of(ctx).actor(), id, command));
        answer(ctx, id);
    }

    private void answer(Context ctx, ClientId id) {
        var actor = Visit.of(ctx).actor();
        var client = accounts.client(actor, id).orElseThrow(NotFound::new);
        Answers.json(
                ctx,
                new ReminderJson.OfClient(
                        reminders.paused(actor, client.client().id()).map(ReminderJson.Paused::of)));
    }
}
