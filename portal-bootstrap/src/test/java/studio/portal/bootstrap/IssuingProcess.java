package studio.portal.bootstrap;

import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.invoice.ExampleInvoices.ACCOUNT;
import static studio.portal.domain.invoice.ExampleInvoices.EUR;
import static studio.portal.domain.invoice.ExampleInvoices.KERN_AND_SONS;
import static studio.portal.domain.invoice.ExampleInvoices.NORTHLIGHT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import studio.portal.domain.Cast;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.BillingRepository;
import studio.portal.domain.invoice.ClientBilling;
import studio.portal.domain.invoice.ExampleInvoices;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.NumberFormats;
import studio.portal.domain.invoice.StudioBilling;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.invoice.Vat;
import studio.portal.domain.invoice.VatCategory;
import studio.portal.persistence.Database;
import studio.portal.persistence.DatabaseUnavailable;
import studio.portal.persistence.JooqEventLog;
import studio.portal.persistence.SchedulerJobs;
import studio.portal.persistence.account.JooqClientRepository;
import studio.portal.persistence.account.JooqPersonRepository;
import studio.portal.persistence.invoice.JooqBilling;
import studio.portal.persistence.invoice.JooqInvoiceRepository;

/**
 * A process that issues invoices with many threads, without a pause, until it is killed, and says the number of each one
 * as soon as it is issued. Every fifth fails on purpose after it has taken its number.
 */
public final class IssuingProcess {
    private static final int PATIENCE = 20;
    private static final String ON_PURPOSE = "On purpose";

    private final Portal portal;
    private final Database database;
    private final JooqInvoiceRepository invoices;

    private IssuingProcess(Portal portal, Database database) {
        this.portal = portal;
        this.database = database;
        invoices = new JooqInvoiceRepository(database, log(database));
    }

    /** Data folder, configuration, and how many at once. */
    public static void main(String[] words) throws IOException {
        var config = Config.read(Optional.of(Path.of(words[1])), Map.of(), Path.of(words[0]));
        var process = opened(config);
        var writers = Integer.parseInt(words[2]);
        var pool = Executors.newFixedThreadPool(writers);
        for (var i = 0; i < writers; i++) {
            pool.execute(process::work);
        }
    }

    /** PostgreSQL mends what the last kill has left, and may take a while to answer. */
    private static IssuingProcess opened(Config config) throws IOException {
        for (var tries = 1; ; tries++) {
            try {
                return new IssuingProcess(Portal.open(config, Clock.systemUTC()), Portal.database(config));
            } catch (DatabaseUnavailable e) {
                if (tries == PATIENCE) {
                    throw e;
                }
            }
        }
    }

    /** What the job does after an invoice was issued: draws its PDF and its XML, and keeps both. */
    public static void writePapers(Portal portal, InvoiceId id) {
        portal.papers().write().handle(new Actor.System("write-invoice-papers"), id.value());
    }

    /** Moves the cast into an empty database, and says who invoices whom. */
    public static void prepare(Config config) throws IOException {
        Portal.open(config, Clock.systemUTC()).close();
        try (var database = Portal.database(config)) {
            var log = log(database);
            var billing = new JooqBilling(database, log, Clock.systemUTC());
            database.transactions().inTransaction(() -> {
                Cast.moveIn(new JooqClientRepository(database, log), new JooqPersonRepository(database, log));
                billing.change(
                        ANA,
                        new BillingRepository.Stored<>(
                                new StudioBilling(
                                        Optional.of(NORTHLIGHT),
                                        Optional.of(ACCOUNT),
                                        NumberFormats.first(),
                                        EUR,
                                        ExampleInvoices.STANDARD,
                                        14),
                                0));
                invoiced(change -> billing.change(ANA, KERN, change));
                invoiced(change -> billing.change(ANA, BLUEBIRD, change));
                return true;
            });
        }
    }

    private static void invoiced(Consumer<BillingRepository.Stored<ClientBilling>> change) {
        change.accept(new BillingRepository.Stored<>(
                new ClientBilling(Optional.of(KERN_AND_SONS), List.of(), Optional.empty(), Optional.empty()), 0));
    }

    private static JooqEventLog log(Database database) {
        return new JooqEventLog(database, new SchedulerJobs(database), new Uuid7Ids(), Optional::empty, events -> {});
    }

    private void work() {
        for (var n = 0; ; n++) {
            var client = n % 2 == 0 ? KERN : BLUEBIRD;
            try {
                // The client has no VAT number: reverse charge is refused, and the number was taken before.
                var vat = n % 10 == 3 ? Vat.none(VatCategory.REVERSE_CHARGE) : ExampleInvoices.STANDARD;
                var id = drafted(client, vat);
                var number =
                        n % 10 == 7 ? failing(id) : portal.invoices().issue().handle(ANA, id, Optional.empty());
                say(number.value() + " " + id.value());
            } catch (RuleViolation onPurpose) {
                mustBe("buyer-vat-id", onPurpose.code());
            } catch (IllegalStateException onPurpose) {
                mustBe(ON_PURPOSE, onPurpose.getMessage());
            }
        }
    }

    /** Anything else would be no proof: it ends the process, and so the test. */
    private static void mustBe(String expected, String what) {
        if (!expected.equals(what)) {
            System.err.println("Not on purpose: " + what);
            System.exit(1);
        }
    }

    private InvoiceId drafted(ClientId client, Vat vat) {
        var id = new InvoiceId(UUID.randomUUID());
        var terms = ExampleInvoices.terms(List.of(ExampleInvoices.line("Work", "3", Unit.HOUR, "95", vat)));
        database.transactions().write(ANA, () -> {
            invoices.add(ANA, Invoice.draft(id, client, InvoiceKind.INVOICE, terms, ANA, MONDAY));
            return id;
        });
        return id;
    }

    private InvoiceNumber failing(InvoiceId id) {
        return portal.transactions().write(ANA, () -> {
            portal.invoices().issue().handle(ANA, id, Optional.empty());
            throw new IllegalStateException(ON_PURPOSE);
        });
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
