package studio.portal.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import studio.portal.application.invoice.PaymentGateway;
import studio.portal.bootstrap.demo.Demo;
import studio.portal.bootstrap.demo.InvoiceDeeds;
import studio.portal.bootstrap.demo.SettableClock;
import studio.portal.bootstrap.demo.TestProvider;
import studio.portal.bootstrap.mail.MailFolder;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.persistence.TestDatabase;
import studio.portal.persistence.Vendor;

/**
 * The whole portal with the demo's people and tickets in it, on a free port of this machine. Tests share one for each
 * database, so each makes the tickets it talks about; it stops with the JVM.
 */
final class RunningPortal implements AutoCloseable {
    private static final Map<Vendor, RunningPortal> SHARED = new EnumMap<>(Vendor.class);
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final Path folder;
    private final PaymentGateway gateway;
    private final Portal portal;
    private final URI base;
    private final Mailbox mails;
    private final Map<Someone, String> tokens = new EnumMap<>(Someone.class);
    private final Map<Someone, Browser> browsers = new EnumMap<>(Someone.class);

    static RunningPortal onH2() {
        return on(Vendor.H2);
    }

    static synchronized RunningPortal on(Vendor vendor) {
        return SHARED.computeIfAbsent(vendor, wanted -> {
            var started = fresh(wanted, Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            return started;
        });
    }

    /** One of its own, for tests that change what all share; whoever starts it closes it. */
    static RunningPortal fresh(Vendor vendor, Map<String, String> settings) {
        try {
            return new RunningPortal(vendor, settings, new TestProvider());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #fresh(Vendor, Map)}, and paid online by this one. */
    static RunningPortal paidBy(Vendor vendor, PaymentGateway gateway) {
        return paidBy(vendor, Map.of(), gateway);
    }

    static RunningPortal paidBy(Vendor vendor, Map<String, String> settings, PaymentGateway gateway) {
        try {
            return new RunningPortal(vendor, settings, gateway);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunningPortal(Vendor vendor, Map<String, String> settings, PaymentGateway gateway) throws IOException {
        this.gateway = gateway;
        folder = Files.createTempDirectory("portal-journey-");
        var environment = new HashMap<>(settings);
        environment.putIfAbsent("PORTAL_PROXY_TRUSTED", "127.0.0.1");
        if (vendor == Vendor.POSTGRESQL) {
            environment.put("PORTAL_DATABASE_URL", TestDatabase.freshPostgres());
            environment.put("PORTAL_DATABASE_USER", "postgres");
            environment.put("PORTAL_DATABASE_PASSWORD", "postgres");
        }
        var config = Config.read(Optional.empty(), environment, folder);
        var now = Instant.now();
        var clock = new SettableClock();
        portal = Portal.open(config, clock, now, Optional.of(gateway));
        try {
            var studio = StudioSettings.first("Northlight", ZoneId.of("Europe/Berlin"));
            new Demo(
                            portal.accounts(),
                            portal.tickets(),
                            portal.documents(),
                            portal.projects(),
                            portal.projectQueries(),
                            portal.requests(),
                            new InvoiceDeeds(
                                    portal.invoices(), portal.billing(), portal.offers(), portal.offerQueries()),
                            portal.tokens(),
                            portal.transactions(),
                            clock)
                    .fill(studio, now);
            var mailFolder = folder.resolve("mail");
            mails = new Mailbox(mailFolder);
            var port = freePort();
            portal.start("127.0.0.1", port, new MailFolder(mailFolder), Demo::refusingTheMisspelt);
            base = URI.create("http://127.0.0.1:" + port);
        } catch (IOException | RuntimeException e) {
            portal.close();
            throw e;
        }
    }

    /** Known beforehand, for the portal may believe that people reach it elsewhere. */
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    Path folder() {
        return folder;
    }

    Portal portal() {
        return portal;
    }

    /** Brings about in rows what would take too long to come about by itself. */
    void execute(String statement) {
        portal.transactions()
                .run(new Actor.System("test"), () -> portal.openDatabase().sql().execute(statement));
    }

    /** As by its age, or by somebody who ends it from another device. */
    void endSession(String token) {
        execute("delete from session where token_hash = '"
                + SecretHash.ofToken(token).value() + "'");
    }

    /** By which everything is paid online where a test brings no other, so that each route is there. */
    TestProvider provider() {
        return (TestProvider) gateway;
    }

    String base() {
        return base.toString();
    }

    Mailbox mails() {
        return mails;
    }

    Http http() {
        return new Http(base);
    }

    /** A browser that nobody signed in with, at a network address of its own. */
    Browser browser() {
        var count = ADDRESSES.incrementAndGet();
        return new Browser(http(), "198.18." + count / 250 + "." + (count % 250 + 1));
    }

    /** The browser that this person keeps using; whoever signs it out breaks other tests. */
    synchronized Browser browser(Someone who) {
        return browsers.computeIfAbsent(who, wanted -> browser().signIn(wanted));
    }

    Api visitor() {
        return new Api(http(), Optional.empty());
    }

    Api api(String token) {
        return new Api(http(), Optional.of(token));
    }

    synchronized Api api(Someone who) {
        return api(tokens.computeIfAbsent(who, this::newToken));
    }

    String newToken(Someone who) {
        var answer =
                visitor().post("/tokens", Map.of("email", who.email(), "password", Someone.PASSWORD, "name", "tests"));
        return answer.expect(201).json("token");
    }

    @Override
    public void close() {
        portal.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
