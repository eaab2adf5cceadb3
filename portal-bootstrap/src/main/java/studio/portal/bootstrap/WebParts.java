package studio.portal.bootstrap;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.application.PortalAddress;
import studio.portal.application.Submissions;
import studio.portal.application.file.ArrivingFiles;
import studio.portal.application.notification.ResendMessage;
import studio.portal.application.notification.SentMails;
import studio.portal.bootstrap.mail.MailRoute;
import studio.portal.bootstrap.metrics.PrometheusMetrics;
import studio.portal.persistence.Backlog;
import studio.portal.persistence.Database;
import studio.portal.web.Area;
import studio.portal.web.Assets;
import studio.portal.web.Cookies;
import studio.portal.web.FileAnswer;
import studio.portal.web.Gate;
import studio.portal.web.Health;
import studio.portal.web.LivePages;
import studio.portal.web.Metrics;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Routes;
import studio.portal.web.WebServer;
import studio.portal.web.WebSettings;
import studio.portal.web.document.DocumentArea;
import studio.portal.web.file.UploadApi;
import studio.portal.web.home.HomePages;
import studio.portal.web.invoice.InvoiceArea;
import studio.portal.web.invoice.OfferArea;
import studio.portal.web.invoice.PaymentArea;
import studio.portal.web.notification.MailPages;
import studio.portal.web.notification.MessageApi;
import studio.portal.web.openapi.ApiDescription;
import studio.portal.web.project.ProjectArea;
import studio.portal.web.project.RequestArea;
import studio.portal.web.ticket.TicketArea;

/** Puts the pages and the JSON API together. */
final class WebParts {
    private static final Duration STOP = Duration.ofSeconds(15);

    /** Where Stripe has its pages. */
    private static final String CHECKOUT = "https://checkout.stripe.com";

    /** The server, what tells open pages of changes, and what is closed after the server. */
    record Web(WebServer server, LivePages live, Optional<AutoCloseable> figures) {}

    private final Storage storage;
    private final Tools tools;
    private final UseCases use;
    private final WebSettings settings;
    private final SentMails sentMails;
    private final Assets assets = Assets.ofPortal();
    private final Pages pages;
    private final Once once;
    private final List<Area> areas;

    WebParts(Storage storage, Tools tools, UseCases use, WebSettings settings, SentMails sentMails) {
        this.storage = storage;
        this.tools = tools;
        this.use = use;
        this.settings = settings;
        this.sentMails = sentMails;
        this.areas = List.of(
                new TicketArea(storage.ticketQueries()),
                new DocumentArea(storage.document().queries()),
                new ProjectArea(storage.projectQueries()),
                new RequestArea(),
                new InvoiceArea(storage.invoice().queries()),
                new OfferArea(storage.invoice().offerQueries()),
                new PaymentArea(storage.invoice().payments()));
        this.once = new Once(
                new Submissions(storage.transactions(), storage.submissions(), tools.clock()),
                tools.tokens(),
                tools.clock());
        this.pages = new Pages(
                assets,
                storage.settingsQueries(),
                storage.waiting(),
                areas,
                settings,
                once,
                tools.tokens(),
                tools.clock());
    }

    /** @param readable whether staff can read the mails of the folder, so that they need no reminder of it */
    static WebSettings settings(Config config, PortalAddress address, boolean readable, boolean paysOnline) {
        var toFolder = config.mail() instanceof MailRoute.Folder && !readable;
        var payers = config.stripe().map(access -> List.of(CHECKOUT)).orElse(List.of());
        return new WebSettings(
                address, config.trustedProxies(), config.visitorPosts(), toFolder, STOP, paysOnline, payers);
    }

    /** @param metricsToken who has it may read figures; without one none are kept */
    Web server(Database database, Optional<Config.Secret> metricsToken) {
        var live = new LivePages(storage.signedIn(), areas, tools.clock());
        var gate = new Gate(
                storage.signedIn(),
                storage.accountQueries(),
                use.accounts().recordUse(),
                new ArrivingFiles(storage.uploads(), storage.unfinishedUploads(), tools.blobs()),
                pages,
                settings,
                tools.clock());
        var health = new Health(database::answers);
        var figures = metricsToken.map(
                token -> new PrometheusMetrics(database.pools(), new Backlog(database, tools.clock()), live::open));
        var metrics = figures.map(
                        registry -> Metrics.of(metricsToken.orElseThrow().value(), registry))
                .orElseGet(Metrics::none);
        var server = new WebServer(settings, gate, pages, assets, health, live, metrics, routes());
        return new Web(server, live, figures.map(AutoCloseable.class::cast));
    }

    private List<Routes> routes() {
        var account = new AccountAreas(storage, tools, use.accounts(), pages, new Cookies(settings), once);
        var ticket = new TicketAreas(storage, tools, use.tickets(), pages, once);
        var files = new FileAnswer(use.tickets().sendFile());
        var versions = PreviewAreas.screens(storage, pages);
        var document = new DocumentAreas(
                storage,
                tools,
                use.documents(),
                use.tickets().receiveUpload(),
                files,
                versions,
                use.tickets().sendFile(),
                pages,
                once);
        var preview = new PreviewAreas(
                storage,
                tools,
                PreviewUseCases.of(storage, tools, use.documents().downloadVersion()),
                use.tickets().sendFile(),
                versions,
                pages,
                once);
        var share = new ShareAreas(
                storage,
                tools,
                use.documents().downloadVersion(),
                use.tickets().sendFile(),
                pages,
                once,
                new Cookies(settings),
                settings.address());
        var project = new ProjectAreas(storage, tools, use.projects(), pages, once);
        var request = new RequestAreas(storage, tools, use.tickets(), use.requests(), pages, once);
        return Stream.of(
                        List.of(home(), uploads(), new ApiDescription(pages)),
                        account.routes(),
                        ticket.routes(),
                        share.routes(), // "/documents/zip" before "/documents/{id}"
                        document.routes(),
                        preview.routes(),
                        project.routes(),
                        request.routes(),
                        new ReminderAreas(
                                        storage,
                                        tools,
                                        use.invoices().reminders(),
                                        use.tickets().sendFile(),
                                        pages,
                                        once)
                                .routes(),
                        new RecurringAreas(storage, tools, use.invoices().recurring(), pages, once).routes(),
                        new OfferAreas(storage, tools, use.offers(), files, pages, once).routes(),
                        new InvoiceAreas(storage, tools, use.invoices(), files, pages, once, settings.address())
                                .routes(),
                        new PaymentAreas(storage, tools, use.invoices(), pages, once).routes(),
                        notification())
                .flatMap(List::stream)
                .toList();
    }

    private Routes home() {
        return new HomePages(
                pages,
                storage.ticketQueries(),
                storage.requestQueries(),
                storage.invoice().queries(),
                storage.invoice().offerQueries(),
                storage.accountQueries(),
                storage.messageQueries());
    }

    private Routes uploads() {
        var uploads = UploadUseCases.of(storage, tools);
        return new UploadApi(once, uploads.begin(), uploads.goOn(), uploads.follow(), uploads.end());
    }

    private List<Routes> notification() {
        var resend = new ResendMessage(
                storage.transactions(), storage.messages(), storage.jobs(), storage.log(), tools.clock());
        return List.of(
                new MailPages(pages, storage.messageQueries(), sentMails, resend),
                new MessageApi(pages, once, storage.messageQueries(), resend));
    }
}
