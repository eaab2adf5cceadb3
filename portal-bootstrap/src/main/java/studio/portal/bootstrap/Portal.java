package studio.portal.bootstrap;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.application.PortalAddress;
import studio.portal.application.Transactions;
import studio.portal.application.account.Passwords;
import studio.portal.application.account.Tokens;
import studio.portal.application.document.FilesOfVersions;
import studio.portal.application.document.HandedOverVersions;
import studio.portal.application.invoice.OfferQueries;
import studio.portal.application.invoice.PaymentGateway;
import studio.portal.application.notification.Mailer;
import studio.portal.application.notification.SentMails;
import studio.portal.application.project.ProjectQueries;
import studio.portal.bootstrap.account.Argon2Passwords;
import studio.portal.bootstrap.demo.OnePassword;
import studio.portal.bootstrap.demo.TestProvider;
import studio.portal.bootstrap.files.FolderBlobStore;
import studio.portal.bootstrap.mail.JteMailWriter;
import studio.portal.bootstrap.mail.MimeMessages;
import studio.portal.bootstrap.payment.StripeGateway;
import studio.portal.bootstrap.preview.ChildRenderer;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType.Audience;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.BillingRepository;
import studio.portal.persistence.Database;
import studio.portal.persistence.Invariants;
import studio.portal.persistence.SchedulerJobs;
import studio.portal.web.LivePages;
import studio.portal.web.Route;
import studio.portal.web.document.DocumentArea;

/** The composition root: the one place that chooses implementations and puts them together by hand. */
public final class Portal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Portal.class);
    private static final Actor READER = new Actor.System("read-sent-mails");
    private static final Actor VERIFIER = new Actor.System("verify");
    private static final Actor TAKER = new Actor.System("name-files-by-content");
    private static final Actor MAIL = new Actor.System("send-message");

    private final Config config;
    private final Database database;
    private final SchedulerJobs jobs;
    private final FolderBlobStore files;
    private final Storage storage;
    private final Tools tools;
    private final UseCases use;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private volatile Consumer<List<DomainEvent>> listener = events -> {};
    private volatile List<Route> routes = List.of();

    private Portal(
            Config config,
            Database database,
            Clock clock,
            Instant toldSince,
            Passwords passwords,
            Optional<PaymentGateway> gateway)
            throws IOException {
        this.config = config;
        this.database = database;
        this.jobs = new SchedulerJobs(database);
        this.tools = Tools.of(config, clock, passwords, gateway);
        this.files = tools.blobs();
        this.storage = JooqStorage.of(
                database,
                new JobsSince(jobs, toldSince),
                tools.ids(),
                tools.clock(),
                config.firstStudio(),
                events -> listener.accept(events));
        this.use = new UseCases(
                AccountUseCases.of(storage, tools),
                TicketUseCases.of(storage, tools),
                DocumentUseCases.of(storage, tools),
                ProjectUseCases.of(
                        storage,
                        tools,
                        new HandedOverVersions(storage.document().documents(), tools.clock())),
                RequestUseCases.of(storage, tools),
                InvoiceUseCases.of(storage, tools),
                OfferUseCases.of(storage, tools));
        takeOverFiles();
        running.push(database);
    }

    /** An earlier version named files by the ids of their uploads; their rows say what they are. */
    private void takeOverFiles() throws IOException {
        var taken = files.takeOver(ids ->
                storage.transactions().write(TAKER, () -> storage.uploads().hashes(TAKER, ids)));
        if (taken > 0) {
            LOG.info("Named {} files by their content", taken);
        }
    }

    /** Opens the database and brings it up to date; nothing is served and no job runs until {@link #start}. */
    public static Portal open(Config config, Clock clock) throws IOException {
        return open(config, clock, Instant.MIN);
    }

    /** @param toldSince nobody is told of what happened before */
    public static Portal open(Config config, Clock clock, Instant toldSince) throws IOException {
        return open(config, clock, toldSince, gateway(config, clock));
    }

    private static Optional<PaymentGateway> gateway(Config config, Clock clock) {
        return config.stripe().map(access -> new StripeGateway(access, clock));
    }

    /** For tests: with a provider of their own. */
    static Portal open(Config config, Clock clock, Instant toldSince, Optional<PaymentGateway> gateway)
            throws IOException {
        return open(config, clock, toldSince, new Argon2Passwords(), gateway);
    }

    /**
     * As {@link #open(Config, Clock, Instant)}, for a studio whose people all have the demo's password, and which pays by
     * the test provider, whatever the settings say.
     */
    public static Portal openDemo(Config config, Clock clock, Instant toldSince) throws IOException {
        return open(config, clock, toldSince, new OnePassword(new Argon2Passwords()), Optional.of(new TestProvider()));
    }

    private static Portal open(
            Config config, Clock clock, Instant toldSince, Passwords passwords, Optional<PaymentGateway> gateway)
            throws IOException {
        var database = database(config);
        try {
            return new Portal(config, database, clock, toldSince, passwords, gateway);
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    public static Database database(Config config) {
        var address = config.database();
        return Database.open(address.url(), address.user(), address.password().value());
    }

    public AccountUseCases accounts() {
        return use.accounts();
    }

    public TicketUseCases tickets() {
        return use.tickets();
    }

    public DocumentUseCases documents() {
        return use.documents();
    }

    public ProjectQueries projectQueries() {
        return storage.projectQueries();
    }

    public ProjectUseCases projects() {
        return use.projects();
    }

    public RequestUseCases requests() {
        return use.requests();
    }

    public OfferUseCases offers() {
        return use.offers();
    }

    public OfferQueries offerQueries() {
        return storage.invoice().offerQueries();
    }

    public InvoiceUseCases invoices() {
        return use.invoices();
    }

    public BillingRepository billing() {
        return storage.invoice().billing();
    }

    public Transactions transactions() {
        return storage.transactions();
    }

    public Tokens tokens() {
        return tools.tokens();
    }

    /**
     * Serves pages and does the jobs.
     *
     * @param port 0 takes a free one
     * @param sentMails what staff may read of the mails that went out
     * @return where people reach it
     */
    public PortalAddress start(String host, int port, SentMails sentMails) throws IOException {
        return start(host, port, sentMails, mailer -> mailer);
    }

    /** @param post stands between the portal and what carries its mails */
    public PortalAddress start(String host, int port, SentMails sentMails, UnaryOperator<Mailer> post)
            throws IOException {
        var listen = ListenAddress.of(host, port);
        var address = new PortalAddress(config.baseUrl().orElseGet(listen::here));
        var settings = WebParts.settings(
                config, address, sentMails.kept(READER), tools.gateway().isPresent());
        var web = new WebParts(storage, tools, use, settings, sentMails).server(database, config.metricsToken());
        web.figures().ifPresent(running::push);
        listener = web.live()::committed;
        running.push(web.server());
        routes = web.server().table().routes();
        removeHalfReceived();
        web.server().start(host, listen.port());
        var renderer = new ChildRenderer(config.files());
        renderer.removeAbandoned(Instant.now());
        var runner = new BackgroundJobs(storage, tools, use, files, renderer, place -> drawn(web.live(), place))
                .runner(database, jobs, new JteMailWriter(address), post.apply(mailer(address)));
        running.push(runner);
        running.push(renderer); // what is being drawn is ended before its job is waited for
        runner.start();
        return address;
    }

    private static void drawn(LivePages live, FilesOfVersions.Place place) {
        live.looksDifferent(
                DocumentArea.NAME, place.document().value(), place.shared() ? Audience.CLIENT : Audience.STUDIO);
    }

    /** What an earlier run left when it was killed. Beside PostgreSQL, other nodes may be receiving just now. */
    private void removeHalfReceived() throws IOException {
        var now = Instant.now();
        files.removeAbandoned(config.database().isEmbedded() ? now : now.minus(BackgroundJobs.HALF_RECEIVED_KEPT));
    }

    PaperUseCases papers() {
        return PaperUseCases.of(storage, tools);
    }

    Database openDatabase() {
        return database;
    }

    /** Every address that is served; none before {@link #start}. */
    public List<Route> routes() {
        return routes;
    }

    private Mailer mailer(PortalAddress address) throws IOException {
        var messages = new MimeMessages(
                config.mailFrom(),
                () -> storage.settingsQueries().current(MAIL).studioName(),
                address.base(),
                tools.clock());
        return config.mail().mailer(messages);
    }

    /**
     * Checks every rule that database and files must keep. A file that was marked as damaged and is whole again loses its
     * mark first.
     *
     * @param told hears of each kind as soon as it is checked
     * @throws CannotStart naming the first that is broken
     */
    public void verify(Consumer<Invariants.Checked> told) {
        use.tickets().checkDamagedFiles().handle(VERIFIER);
        var broken = new ArrayList<String>();
        new Invariants(database, files).check(checked -> {
            told.accept(checked);
            checked.broken().ifPresent(what -> broken.add(checked.name() + ": " + what));
        });
        if (!broken.isEmpty()) {
            throw new CannotStart("Broken: " + broken.get(0));
        }
    }

    /** Stops in the order opposite to starting: jobs, then pages, then the database. */
    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                LOG.warn("Did not stop cleanly", e);
            }
        }
    }
}
