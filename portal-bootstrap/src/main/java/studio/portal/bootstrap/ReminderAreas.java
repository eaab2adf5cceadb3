package studio.portal.bootstrap;

import java.util.Arrays;
import java.util.List;
import studio.portal.application.file.Download;
import studio.portal.application.file.SendFile;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.PaperKind;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Routes;
import studio.portal.web.file.ZipAnswer;
import studio.portal.web.invoice.ExportPages;
import studio.portal.web.invoice.ReminderApi;
import studio.portal.web.invoice.ReminderPages;
import studio.portal.web.invoice.ReminderPausePages;

/** The pages and the API of reminders, and the export for the accountant. */
record ReminderAreas(Storage storage, Tools tools, ReminderUseCases reminders, SendFile send, Pages pages, Once once) {
    List<Routes> routes() {
        var queries = storage.invoice().reminderQueries();
        var accounts = storage.accountQueries();
        return List.of(
                new ReminderPages(pages, tools.validation(), queries, storage.settingsQueries(), reminders.change()),
                new ReminderPausePages(
                        pages, tools.validation(), queries, accounts, reminders.pause(), reminders.resume()),
                new ReminderApi(
                        pages,
                        once,
                        tools.validation(),
                        queries,
                        accounts,
                        new ReminderApi.Deeds(reminders.change(), reminders.pause(), reminders.resume())),
                new ExportPages(
                        pages,
                        reminders.export(),
                        storage.invoice().exportQueries(),
                        this::papers,
                        new ZipAnswer(send),
                        tools.clock()));
    }

    /** Recorded once, with the export they are part of. */
    private List<Download> papers(Actor actor, InvoiceId invoice) {
        return Arrays.stream(PaperKind.values())
                .flatMap(kind -> storage.invoice().ownPapers().find(actor, invoice, kind).stream())
                .toList();
    }
}
