package studio.portal.bootstrap;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import studio.portal.application.Ids;
import studio.portal.application.Jobs;
import studio.portal.application.document.ProjectsOfClient;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.persistence.Database;
import studio.portal.persistence.JooqEventLog;
import studio.portal.persistence.JooqSubmissionStore;
import studio.portal.persistence.account.JooqAccountQueries;
import studio.portal.persistence.account.JooqApiTokenRepository;
import studio.portal.persistence.account.JooqClientRepository;
import studio.portal.persistence.account.JooqInvitationRepository;
import studio.portal.persistence.account.JooqPersonRepository;
import studio.portal.persistence.account.JooqSessionRepository;
import studio.portal.persistence.account.JooqSignInRepository;
import studio.portal.persistence.account.JooqSignedInQueries;
import studio.portal.persistence.account.JooqStudioPeople;
import studio.portal.persistence.document.JooqApprovalQueries;
import studio.portal.persistence.document.JooqApprovalRepository;
import studio.portal.persistence.document.JooqDocumentQueries;
import studio.portal.persistence.document.JooqDocumentRepository;
import studio.portal.persistence.document.JooqEvidenceRepository;
import studio.portal.persistence.document.JooqOwnVersions;
import studio.portal.persistence.document.JooqShareLinkQueries;
import studio.portal.persistence.document.JooqShareLinkRepository;
import studio.portal.persistence.file.JooqContents;
import studio.portal.persistence.file.JooqUnfinishedUploadRepository;
import studio.portal.persistence.file.JooqUploadRepository;
import studio.portal.persistence.home.JooqWaitingQueries;
import studio.portal.persistence.invoice.JooqBilling;
import studio.portal.persistence.invoice.JooqExportQueries;
import studio.portal.persistence.invoice.JooqInvoiceQueries;
import studio.portal.persistence.invoice.JooqInvoiceRepository;
import studio.portal.persistence.invoice.JooqLedgerRepository;
import studio.portal.persistence.invoice.JooqOfferQueries;
import studio.portal.persistence.invoice.JooqOfferRepository;
import studio.portal.persistence.invoice.JooqPapers;
import studio.portal.persistence.invoice.JooqPayLinks;
import studio.portal.persistence.invoice.JooqPaymentAttempts;
import studio.portal.persistence.invoice.JooqPaymentMethods;
import studio.portal.persistence.invoice.JooqPaymentQueries;
import studio.portal.persistence.invoice.JooqProviderEvents;
import studio.portal.persistence.invoice.JooqRecurringInvoices;
import studio.portal.persistence.invoice.JooqReminders;
import studio.portal.persistence.invoice.JooqSendingQueries;
import studio.portal.persistence.invoice.JooqSendings;
import studio.portal.persistence.invoice.JooqStatementQueries;
import studio.portal.persistence.notification.JooqMessageQueries;
import studio.portal.persistence.notification.JooqOutgoingMessages;
import studio.portal.persistence.notification.JooqRecordedEvents;
import studio.portal.persistence.project.JooqAnswered;
import studio.portal.persistence.project.JooqProjectNames;
import studio.portal.persistence.project.JooqProjectPageQueries;
import studio.portal.persistence.project.JooqProjectQueries;
import studio.portal.persistence.project.JooqProjectRepository;
import studio.portal.persistence.project.JooqProjectVisits;
import studio.portal.persistence.project.JooqRequestQueries;
import studio.portal.persistence.project.JooqRequestRepository;
import studio.portal.persistence.project.JooqTemplateRepository;
import studio.portal.persistence.project.JooqThreadQueries;
import studio.portal.persistence.project.JooqThreadRepository;
import studio.portal.persistence.settings.JooqSettings;
import studio.portal.persistence.ticket.JooqAttached;
import studio.portal.persistence.ticket.JooqTicketQueries;
import studio.portal.persistence.ticket.JooqTicketRepository;

/** Chooses jOOQ for every port that ends in the database. */
final class JooqStorage {
    private JooqStorage() {}

    /** @param committed hears of events once they are committed */
    static Storage of(
            Database database,
            Jobs jobs,
            Ids ids,
            Clock clock,
            StudioSettings first,
            Consumer<List<DomainEvent>> committed) {
        var log = new JooqEventLog(database, jobs, ids, RequestOrigin::current, committed);
        var billing = new JooqBilling(database, log, clock);
        var settings = new JooqSettings(database, log, clock, first);
        var reminders = new JooqReminders(database, log, clock, FirstReminders.steps());
        var recurring = new JooqRecurringInvoices(database, log, clock);
        var templates = new JooqTemplateRepository(database, log);
        return new Storage(
                database.transactions(),
                log,
                jobs,
                new JooqTicketRepository(database, log),
                new JooqTicketQueries(database, settings),
                new JooqAttached(database),
                new DocumentStorage(
                        new JooqDocumentRepository(database, log),
                        new JooqDocumentQueries(database),
                        new JooqOwnVersions(database),
                        ProjectsOfClient.of(new JooqProjectRepository(database, log, ids)),
                        new JooqShareLinkRepository(database),
                        new JooqShareLinkQueries(database),
                        new JooqApprovalRepository(database, log),
                        new JooqEvidenceRepository(database),
                        new JooqApprovalQueries(database)),
                PreviewStorage.of(database, log),
                new InvoiceStorage(
                        new JooqInvoiceRepository(database, log),
                        new JooqInvoiceQueries(database),
                        new JooqLedgerRepository(database),
                        billing,
                        billing,
                        reminders,
                        reminders,
                        new JooqPaymentAttempts(database),
                        new JooqPaymentMethods(database),
                        new JooqProviderEvents(database),
                        new JooqExportQueries(database),
                        new JooqOfferRepository(database, log),
                        new JooqOfferQueries(database),
                        recurring,
                        recurring,
                        new JooqPaymentQueries(database),
                        new JooqPapers(database),
                        new JooqPapers(database),
                        new JooqStatementQueries(database),
                        new SendingStorage(
                                new JooqSendings(database),
                                new JooqPayLinks(database),
                                new JooqSendingQueries(database))),
                new JooqProjectRepository(database, log, ids),
                new JooqProjectQueries(database),
                new JooqUploadRepository(database),
                new JooqUnfinishedUploadRepository(database),
                new JooqContents(database),
                new JooqPersonRepository(database, log),
                new JooqClientRepository(database, log),
                new JooqInvitationRepository(database),
                new JooqSessionRepository(database),
                new JooqApiTokenRepository(database),
                new JooqSignInRepository(database),
                new JooqAccountQueries(database, clock),
                new JooqSignedInQueries(database, first),
                new JooqStudioPeople(database),
                settings,
                settings,
                new JooqOutgoingMessages(database),
                new JooqMessageQueries(database),
                new JooqRecordedEvents(database),
                new JooqSubmissionStore(database),
                new JooqProjectNames(database),
                new JooqRequestRepository(database, log),
                new JooqRequestQueries(database),
                new JooqThreadRepository(database),
                new JooqThreadQueries(database),
                new JooqProjectPageQueries(database),
                new JooqProjectVisits(database),
                templates,
                templates,
                new JooqAnswered(database),
                new JooqWaitingQueries(database));
    }
}
