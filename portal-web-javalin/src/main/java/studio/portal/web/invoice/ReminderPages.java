package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.Validation;
import studio.portal.application.invoice.ChangeReminders;
import studio.portal.application.invoice.ReminderQueries;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Which reminders are sent and what they say, as a page: staff see it, admins decide. */
public final class ReminderPages implements Routes {
    private static final String PATH = "/studio/reminders";

    private final Pages pages;
    private final Validation validation;
    private final ReminderQueries reminders;
    private final SettingsQueries settings;
    private final ChangeReminders change;

    public ReminderPages(
            Pages pages,
            Validation validation,
            ReminderQueries reminders,
            SettingsQueries settings,
            ChangeReminders change) {
        this.pages = pages;
        this.validation = validation;
        this.reminders = reminders;
        this.settings = settings;
        this.change = change;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(PATH, Access.STAFF, ctx -> show(ctx, Optional.empty()));
        table.post(PATH, Access.STAFF, this::change);
    }

    private void change(Context ctx) {
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    var form = new ReminderForm(input);
                    var version = input.number("version");
                    form.named(() -> {
                        var command = form.command();
                        input.check(validation, command);
                        change.handle(Visit.of(ctx).actor(), version, command);
                    });
                    return Done.told(PATH, "reminder.saved");
                },
                form -> show(ctx, Optional.of(form)));
    }

    private void show(Context ctx, Optional<Form> refused) {
        var actor = Visit.of(ctx).actor();
        var stored = reminders.steps(actor);
        var form = refused.orElseGet(() -> ReminderForm.of(stored.billing()));
        pages.show(
                ctx,
                "invoice/reminders.jte",
                Map.of(
                        "view",
                        new RemindersView(
                                form,
                                stored,
                                settings.current(actor).studioName(),
                                pages.today(ctx),
                                actor.isAdmin())));
    }
}
