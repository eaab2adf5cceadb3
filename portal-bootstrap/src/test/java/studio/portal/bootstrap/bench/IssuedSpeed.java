package studio.portal.bootstrap.bench;

import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MONDAY;

import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import studio.portal.application.invoice.InvoicePaper;
import studio.portal.bootstrap.Config;
import studio.portal.bootstrap.IssuingProcess;
import studio.portal.bootstrap.Portal;
import studio.portal.bootstrap.Uuid7Ids;
import studio.portal.bootstrap.pdf.PdfInvoicePapers;
import studio.portal.domain.invoice.ExampleInvoices;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.persistence.Database;
import studio.portal.persistence.JooqEventLog;
import studio.portal.persistence.SchedulerJobs;
import studio.portal.persistence.invoice.JooqInvoiceRepository;

/**
 * How many invoices a second are issued on H2 and written as PDF and XML, on two processors, and whether the memory it
 * takes stays the same: run by itself, with a small heap.
 */
final class IssuedSpeed {
    private static final int WARM_UP = 100;
    private static final int INVOICES = 1_000;
    private static final int AT_ONCE = 2;
    private static final InvoicePaper.Look LOOK = new InvoicePaper.Look("Northlight", "#066fd1");

    private final Portal portal;
    private final Database database;
    private final JooqInvoiceRepository invoices;
    private final PdfInvoicePapers papers = new PdfInvoicePapers();

    private IssuedSpeed(Portal portal, Database database) {
        this.portal = portal;
        this.database = database;
        invoices = new JooqInvoiceRepository(
                database,
                new JooqEventLog(database, new SchedulerJobs(database), new Uuid7Ids(), Optional::empty, events -> {}));
    }

    public static void main(String... words) throws Exception {
        var folder = Files.createTempDirectory("portal-bench-");
        try {
            var config = Config.read(Optional.empty(), Map.of(), folder);
            IssuingProcess.prepare(config);
            try (var portal = Portal.open(config, Clock.systemUTC());
                    var database = Portal.database(config)) {
                new IssuedSpeed(portal, database).measure();
            }
        } finally {
            Child.delete(folder);
        }
    }

    private void measure() throws InterruptedException, ExecutionException {
        issue(WARM_UP);
        System.out.printf(Locale.ROOT, "After %d to warm up: %.1f MiB in use%n", WARM_UP, used());
        var begun = System.nanoTime();
        for (var quarter = 1; quarter <= 4; quarter++) {
            issue(INVOICES / 4);
            System.out.printf(Locale.ROOT, "After %d more: %.1f MiB in use%n", quarter * INVOICES / 4, used());
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d invoices issued with PDF and XML: %.1f a second with %d at once%n",
                INVOICES,
                INVOICES / seconds,
                AT_ONCE);
    }

    private void issue(int count) throws InterruptedException, ExecutionException {
        var left = new AtomicInteger(count);
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        var working = new ArrayList<Future<?>>();
        for (var i = 0; i < AT_ONCE; i++) {
            working.add(pool.submit(() -> {
                while (left.getAndDecrement() > 0) {
                    issue();
                }
            }));
        }
        pool.shutdown();
        for (var one : working) {
            one.get();
        }
    }

    private void issue() {
        var id = new InvoiceId(UUID.randomUUID());
        var terms = ExampleInvoices.terms(ExampleInvoices.sprint());
        database.transactions().write(ANA, () -> {
            invoices.add(ANA, Invoice.draft(id, KERN, InvoiceKind.INVOICE, terms, ANA, MONDAY));
            return id;
        });
        portal.invoices().issue().handle(ANA, id, Optional.empty());
        var invoice = invoices.find(ANA, id).orElseThrow();
        var paper = new InvoicePaper(
                invoice.kind(), invoice.terms(), invoice.issued().orElseThrow(), Optional.empty(), LOOK);
        if (papers.pdf(paper).length == 0 || papers.xml(paper).length == 0) {
            throw new IllegalStateException("An empty paper");
        }
    }

    private static double used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (1024.0 * 1024);
    }
}
