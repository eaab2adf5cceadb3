package studio.portal.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.application.Submissions;
import studio.portal.application.document.FilesOfVersions.Place;
import studio.portal.application.document.RemindOfApprovals;
import studio.portal.application.file.AdoptStrayBytes;
import studio.portal.application.file.RemoveSpareBytes;
import studio.portal.application.file.RenderUpload;
import studio.portal.application.invoice.HearProvider;
import studio.portal.application.invoice.RepairAttempts;
import studio.portal.application.notification.DeriveMessages;
import studio.portal.application.notification.DocumentMatters;
import studio.portal.application.notification.DocumentRules;
import studio.portal.application.notification.Enclosures;
import studio.portal.application.notification.InvoiceMatters;
import studio.portal.application.notification.InvoiceRules;
import studio.portal.application.notification.MailContents;
import studio.portal.application.notification.MailWriter;
import studio.portal.application.notification.Mailer;
import studio.portal.application.notification.NotificationRules;
import studio.portal.application.notification.OfferMatters;
import studio.portal.application.notification.OfferRules;
import studio.portal.application.notification.PaymentMatters;
import studio.portal.application.notification.PaymentRules;
import studio.portal.application.notification.ProjectMatters;
import studio.portal.application.notification.ProjectRules;
import studio.portal.application.notification.RecurringMatters;
import studio.portal.application.notification.ReminderMatters;
import studio.portal.application.notification.RequestMatters;
import studio.portal.application.notification.RequestRules;
import studio.portal.application.notification.SendMessage;
import studio.portal.application.notification.StudioSide;
import studio.portal.application.notification.ThreadMatters;
import studio.portal.application.notification.ThreadRules;
import studio.portal.application.notification.TicketMatters;
import studio.portal.application.notification.TicketRules;
import studio.portal.application.project.MailedThreads;
import studio.portal.bootstrap.files.FolderBlobStore;
import studio.portal.bootstrap.preview.ChildRenderer;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadId;
import studio.portal.persistence.Database;
import studio.portal.persistence.JobRunner;
import studio.portal.persistence.JobRunner.Recurring;
import studio.portal.persistence.SchedulerJobs;

/** What the portal does by itself: telling people, and tidying up. */
final class BackgroundJobs {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundJobs.class);
    private static final Duration MESSAGES_KEPT = Duration.ofDays(90);
    private static final Duration INVITATIONS_KEPT = Duration.ofDays(90);
    /** Whoever sends an offer sees its PDF a moment later. */
    private static final Duration OFFER_PAPERS = Duration.ofSeconds(5);

    /** Soon after the studio's midnight, whatever its zone. */
    private static final Duration RECURRING = Duration.ofMinutes(15);

    static final Duration HALF_RECEIVED_KEPT = Duration.ofDays(1);

    private final Storage storage;
    private final Tools tools;
    private final UseCases use;
    private final FolderBlobStore files;
    private final ChildRenderer renderer;
    private final Consumer<Place> drawn;

    /** @param drawn hears of versions whose preview is settled */
    BackgroundJobs(
            Storage storage,
            Tools tools,
            UseCases use,
            FolderBlobStore files,
            ChildRenderer renderer,
            Consumer<Place> drawn) {
        this.storage = storage;
        this.tools = tools;
        this.use = use;
        this.files = files;
        this.renderer = renderer;
        this.drawn = drawn;
    }

    JobRunner runner(Database database, SchedulerJobs jobs, MailWriter writer, Mailer mailer) {
        var derive = deriveMessages();
        var send = sendMessage(writer, mailer);
        var render = renderUpload();
        var papers = PaperUseCases.of(storage, tools).write();
        var spare = new RemoveSpareBytes(storage.transactions(), storage.contents(), files, tools.clock());
        var remindOfApprovals = new RemindOfApprovals(
                storage.transactions(),
                storage.document().documents(),
                storage.document().approvals(),
                storage.settingsQueries(),
                tools.clock());
        return new JobRunner(
                database,
                jobs,
                event -> derive.handle(new Actor.System("derive-messages"), event),
                message -> send.handle(new Actor.System("send-message"), message),
                upload -> draw(render, upload),
                invoice -> papers.handle(new Actor.System("write-invoice-papers"), invoice),
                List.of(
                        every(
                                Duration.ofHours(1),
                                "close-quiet-tickets",
                                use.tickets().closeQuietTickets()::handle),
                        every(
                                Duration.ofHours(1),
                                "remind-of-requests",
                                use.requests().remind()::handle),
                        every(RemoveSpareBytes.EVERY, "collect-unused-uploads", this::collectFiles),
                        every(Duration.ofHours(1), "remove-expired", this::removeExpired),
                        every(Duration.ofHours(1), "remind-of-approvals", remindOfApprovals::handle),
                        every(
                                Duration.ofHours(1),
                                "remind-of-invoices",
                                use.invoices().reminders().remind()::handle),
                        every(
                                RECURRING,
                                "make-recurring-invoices",
                                use.invoices().recurring().make()::handle),
                        every(
                                Duration.ofHours(1),
                                "check-damaged-files",
                                use.tickets().checkDamagedFiles()::handle),
                        every(RemoveSpareBytes.EVERY, "remove-spare-bytes", spare::handle),
                        every(RepairAttempts.EVERY, "repair-payments", repairAttempts()::handle),
                        every(OFFER_PAPERS, "write-offer-papers", use.offers().writePapers()::handle),
                        every(Duration.ofDays(1), "adopt-stray-bytes", this::adoptStrayBytes)));
    }

    private RepairAttempts repairAttempts() {
        return OnlineUseCases.repair(
                storage,
                tools,
                use.invoices().online().ask(),
                (id, why) -> LOG.warn("The attempt to pay {} is not cleared up yet: {}", id, why.getMessage()));
    }

    private RenderUpload.Outcome draw(RenderUpload render, UUID upload) {
        var actor = new Actor.System("render-upload");
        var outcome = render.handle(actor, upload);
        if (outcome == RenderUpload.Outcome.SETTLED) {
            storage.preview().files().of(actor, new UploadId(upload)).ifPresent(drawn);
        }
        return outcome;
    }

    private RenderUpload renderUpload() {
        return new RenderUpload(
                storage.transactions(),
                storage.preview().renderings(),
                storage.contents(),
                files,
                renderer,
                storage.preview().words(),
                TicketUseCases.marks(storage, tools),
                tools.clock());
    }

    private DeriveMessages deriveMessages() {
        return new DeriveMessages(
                storage.transactions(),
                storage.events(),
                rules(),
                storage.messages(),
                storage.people(),
                storage.invitations(),
                storage.jobs(),
                tools.ids(),
                tools.clock());
    }

    private SendingUseCases sending() {
        return use.invoices().sending();
    }

    private NotificationRules rules() {
        var studio = new StudioSide(storage.clients(), storage.studioPeople());
        return new NotificationRules(
                new TicketRules(storage.tickets(), studio),
                new ProjectRules(storage.projects(), storage.people(), studio),
                new DocumentRules(
                        storage.document().documents(), storage.document().approvals(), storage.people(), studio),
                new RequestRules(storage.requests(), storage.projects(), storage.people(), studio),
                new ThreadRules(storage.projects(), storage.people(), studio),
                new InvoiceRules(
                        storage.invoice().sending().sendings(),
                        sending().addressees(),
                        sending().links(),
                        storage.invoice().payments()),
                new PaymentRules(storage.people(), studio),
                new OfferRules(storage.invoice().offers()::find, storage.projects(), storage.people(), studio));
    }

    private SendMessage sendMessage(MailWriter writer, Mailer mailer) {
        var contents = new MailContents(
                storage.events(),
                storage.people(),
                storage.clients(),
                storage.invitations(),
                storage.signIns(),
                new TicketMatters(storage.ticketQueries(), storage.people()),
                new ProjectMatters(storage.projectQueries()::find),
                new DocumentMatters(
                        storage.document().documents(),
                        storage.document().approvals(),
                        storage.preview().comments(),
                        storage.people()),
                new RequestMatters(storage.requestQueries()),
                new ThreadMatters(MailedThreads.of(storage.projectNames(), storage.threadQueries())),
                new InvoiceMatters(
                        storage.invoice().queries()::find,
                        storage.invoice().ownPapers(),
                        sending().links()),
                new RecurringMatters(storage.invoice().queries()::find, storage.clients()),
                new ReminderMatters(
                        storage.invoice().reminders(),
                        sending().addressees(),
                        sending().links(),
                        storage.clients(),
                        storage.settingsQueries(),
                        tools.clock()),
                new PaymentMatters(storage.invoice().payments(), sending().links()),
                new OfferMatters(
                        storage.invoice().offers()::find, storage.invoice().offerQueries()::file, storage.people()),
                storage.settingsQueries(),
                tools.tokens(),
                tools.clock());
        return new SendMessage(
                storage.transactions(),
                storage.messages(),
                contents,
                writer,
                new Enclosures(tools.blobs()),
                mailer,
                tools.clock(),
                (id, why) -> LOG.error("The mail {} could not be made", id, why));
    }

    private static Recurring every(Duration interval, String name, Consumer<Actor> work) {
        var actor = new Actor.System(name);
        return new Recurring(name, interval, () -> work.accept(actor));
    }

    private void collectFiles(Actor actor) {
        use.tickets().collectUnusedUploads().handle(actor);
        UploadUseCases.of(storage, tools).collect().handle(actor);
        renderer.removeAbandoned(Instant.now());
        try {
            files.removeAbandoned(tools.clock().instant().minus(HALF_RECEIVED_KEPT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void adoptStrayBytes(Actor actor) {
        var stray = new AdoptStrayBytes(storage.transactions(), storage.contents(), files, tools.clock());
        var adopted = stray.handle(actor);
        if (adopted > 0) {
            LOG.warn("{} files are not known to the database and are removed in {}", adopted, AdoptStrayBytes.KEPT);
        }
    }

    private void removeExpired(Actor actor) {
        var now = tools.clock().instant();
        storage.transactions().run(actor, () -> {
            storage.sessions().removeExpired(actor, now);
            storage.signIns().removeExpired(actor, now);
            storage.apiTokens().removeExpired(actor, now);
            storage.invitations().removeOverBefore(actor, now.minus(INVITATIONS_KEPT));
            storage.submissions().removeBefore(actor, now.minus(Submissions.KEPT));
            storage.messages().removeSettledBefore(actor, now.minus(MESSAGES_KEPT));
            storage.invoice().providerEvents().removeBefore(actor, now.minus(HearProvider.KEPT));
        });
    }
}
