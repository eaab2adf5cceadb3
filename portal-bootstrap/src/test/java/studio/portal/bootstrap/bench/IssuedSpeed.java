package studio.portal.bootstrap.bench;

import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MONDAY;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import studio.portal.bootstrap.Config;
import studio.portal.bootstrap.IssuingProcess;
import studio.portal.bootstrap.Portal;
import studio.portal.bootstrap.Uuid7Ids;
import studio.portal.domain.invoice.ExampleInvoices;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.persistence.Database;
import studio.portal.persistence.JooqEventLog;
import studio.portal.persistence.SchedulerJobs;
import studio.portal.persistence.invoice.JooqInvoiceRepository;

/**
 * How many invoices a second are drafted and issued on H2, drawn as PDF and XML and kept, by two at once, and whether the
 * memory it takes stays the same: a process of its own with a small heap, which answers how many were asked for.
 */
final class IssuedSpeed {
    private static final String HEAP = "-Xmx128m";
    private static final int WARM_UP = 100;
    private static final int AT_ONCE = 2;

    private final Portal portal;
    private final Database database;
    private final JooqInvoiceRepository invoices;

    private IssuedSpeed(Portal portal, Database database) {
        this.portal = portal;
        this.database = database;
        invoices = new JooqInvoiceRepository(
                database,
                new JooqEventLog(database, new SchedulerJobs(database), new Uuid7Ids(), Optional::empty, events -> {}));
    }

    /**
     * What came of it.
     *
     * @param before what was in use of the heap after warming up, when garbage was collected, in MiB
     * @param after the same when all were issued
     */
    record Result(int invoices, double perSecond, double before, double after) {
        private String line() {
            return invoices + " " + perSecond + " " + before + " " + after;
        }

        private static Result ofLine(String line) {
            var parts = line.split(" ");
            return new Result(
                    Integer.parseInt(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]));
        }
    }

    /** @param folder for the data, which is empty at first */
    static Result of(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        var command = List.of(
                Child.java(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                IssuedSpeed.class.getName(),
                folder.toString());
        try (var process = Child.start(folder.resolve("issuing.log"), true, Map.of(), command)) {
            return Result.ofLine(process.ask(String.valueOf(count)));
        }
    }

    public static void main(String... words) throws Exception {
        var answers = System.out;
        // What the portal or its log says there is not the answer.
        System.setOut(System.err);
        var config = Config.read(Optional.empty(), Map.of(), Path.of(words[0]));
        var count = Integer.parseInt(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine());
        IssuingProcess.prepare(config);
        try (var portal = Portal.open(config, Clock.systemUTC());
                var database = Portal.database(config)) {
            answers.println(new IssuedSpeed(portal, database).measure(count).line());
        }
    }

    private Result measure(int count) throws InterruptedException, ExecutionException {
        issue(WARM_UP);
        var before = used();
        var begun = System.nanoTime();
        issue(count);
        var seconds = Runs.since(begun);
        return new Result(count, count / seconds, before, used());
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
        IssuingProcess.writePapers(portal, id);
    }

    private static double used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (1024.0 * 1024);
    }
}
