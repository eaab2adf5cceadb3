package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.util.Map;
import studio.portal.application.Validation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.invoice.PauseReminders;
import studio.portal.application.invoice.ReminderQueries;
import studio.portal.application.invoice.ResumeReminders;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Which reminders of an invoice went out, and pausing them for it or for a whole client, as pages of the studio. */
public final class ReminderPausePages implements Routes {
    private static final String INVOICE = "/invoices/{id}/reminders";
    private static final String CLIENT = "/studio/clients/{client}/reminders";

    private final Pages pages;
    private final Validation validation;
    private final ReminderQueries reminders;
    private final AccountQueries accounts;
    private final PauseReminders pause;
    private final ResumeReminders resume;

    public ReminderPausePages(
            Pages pages,
            Validation validation,
            ReminderQueries reminders,
            AccountQueries accounts,
            PauseReminders pause,
            ResumeReminders resume) {
        this.pages = pages;
        this.validation = validation;
        this.reminders = reminders;
        this.accounts = accounts;
        this.pause = pause;
        this.resume = resume;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(INVOICE, Access.STAFF, ctx -> show(ctx, Form.empty()));
        table.post(INVOICE + "/pause", Access.STAFF, this::pause);
        table.post(INVOICE + "/pause/removal", Access.STAFF, this::resume);
        table.get(CLIENT, Access.STAFF, ctx -> showClient(ctx, Form.empty()));
        table.post(CLIENT + "/pause", Access.STAFF, this::pauseClient);
        table.post(CLIENT + "/pause/removal", Access.STAFF, this::resumeClient);
    }

    private void pause(Context ctx) {
        var id = id(ctx);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    pause.handle(Visit.of(ctx).actor(), id, command(validation, input));
                    return Done.told("/invoices/" + id + "/reminders", "reminder.paused");
                },
                form -> show(ctx, form));
    }

    private void resume(Context ctx) {
        var id = id(ctx);
        var input = Input.ofForm(ctx);
        pages.submit(ctx, input, () -> {
            input.check();
            resume.handle(Visit.of(ctx).actor(), id);
            return Done.told("/invoices/" + id + "/reminders", "reminder.resumed");
        });
    }

    private void pauseClient(Context ctx) {
        var id = client(ctx);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    pause.handle(Visit.of(ctx).actor(), id, command(validation, input));
                    return Done.told("/studio/clients/" + id + "/reminders", "reminder.paused");
                },
                form -> showClient(ctx, form));
    }

    private void resumeClient(Context ctx) {
        var id = client(ctx);
        var input = Input.ofForm(ctx);
        pages.submit(ctx, input, () -> {
            input.check();
            resume.handle(Visit.of(ctx).actor(), id);
            return Done.told("/studio/clients/" + id + "/reminders", "reminder.resumed");
        });
    }

    static PauseReminders.Command command(Validation validation, Input input) {
        return input.check(validation, new PauseReminders.Command(input.text("reason")));
    }

    private void show(Context ctx, Form form) {
        var actor = Visit.of(ctx).actor();
        var found = reminders.find(actor, id(ctx)).orElseThrow(NotFound::new);
        var view = new InvoiceRemindersView(found, reminders.steps(actor).billing(), pages.today(ctx), form);
        pages.show(ctx, "invoice/invoice-reminders.jte", Map.of("view", view));
    }

    private void showClient(Context ctx, Form form) {
        var actor = Visit.of(ctx).actor();
        var client = accounts.client(actor, client(ctx)).orElseThrow(NotFound::new);
        pages.show(
                ctx,
                "invoice/client-reminders.jte",
                Map.of(
                        "client",
                        client.client(),
                        "paused",
                        reminders.paused(actor, client.client().id()),
                        "form",
                        form));
    }

    static InvoiceId id(Context ctx) {
        return Parsing.pathId(ctx, "id", InvoiceId::new);
    }

    static ClientId client(Context ctx) {
        return Parsing.pathId(ctx, "client", ClientId::new);
    }
}
