package studio.portal.bootstrap.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * How fast the portal is, on this machine. Fills databases, starts servers on free ports of the loopback, measures,
 * prints the table and cleans up behind itself; {@code docs/benchmarks.md} says how to read it.
 */
final class Benchmark {
    private final Plan plan;
    private final Report report = new Report();
    private final long begun = System.nanoTime();

    private Benchmark(Plan plan) {
        this.plan = plan;
    }

    public static void main(String... arguments) throws Exception {
        new Benchmark(Plan.of(arguments)).run();
    }

    private void run() throws IOException, SQLException, InterruptedException {
        var work = Files.createTempDirectory("portal-bench-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteQuietly(work)));
        try {
            var data = Files.createDirectories(plan.data().orElse(work.resolve("kept")));
            issue(work.resolve("issuing"));
            for (var engine : plan.engines()) {
                measure(work, data, engine);
            }
        } finally {
            Child.delete(work);
        }
        System.out.println(report.markdown());
        say("Done; the table is also in " + plan.report());
    }

    private void issue(Path folder) throws IOException {
        if (plan.issued() > 0) {
            say("Issuing " + plan.issued() + " invoices with their PDF and XML");
            report.add(IssuedSpeed.of(folder, plan.issued()));
            write();
        }
    }

    private void measure(Path work, Path data, Engine engine) throws IOException, SQLException, InterruptedException {
        switch (engine) {
            case H2 -> measure(work, engine, new Kept(data, Optional.empty()));
            case POSTGRESQL -> {
                try (var postgres = postgres(data.resolve("postgres"))) {
                    measure(work, engine, new Kept(data, Optional.of(postgres)));
                }
            }
        }
    }

    /** As durable as a studio's own: what makes tests fast would flatter it. */
    private static EmbeddedPostgres postgres(Path files) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    private void measure(Path work, Engine engine, Kept kept) throws IOException, SQLException, InterruptedException {
        for (var size : plan.sizes()) {
            var folder = Files.createDirectories(work.resolve(engine.word() + "-" + size));
            say("Filling " + engine + " with " + size + " tickets");
            var installation = kept.copy(folder, size);
            if (size <= plan.verified()) {
                say("Verifying what was filled in");
                installation.verify(plan.jar());
            }
            if (plan.startUp() && size.equals(plan.sizes().get(0))) {
                say("Measuring how long a start takes");
                report.add(engine, new StartUp(plan, installation).measure());
            }
            if (plan.transfer() > 0 && size.equals(plan.sizes().get(0))) {
                say("Measuring " + engine + " with files of " + plan.transfer() + " MiB");
                report.add(engine, new Transfers(plan, installation).measure());
                write();
            }
            if (plan.runs() > 0) {
                say("Measuring " + engine + " with " + size + " tickets");
                report.add(engine, size, new Round(plan, installation).measure());
            }
            kept.forget(folder, size);
            write();
        }
    }

    /** After each size, so that a run that is cut short leaves what it has measured. */
    private void write() throws IOException {
        Files.createDirectories(plan.report().getParent());
        Files.writeString(plan.report(), report.markdown());
    }

    private void say(String words) {
        var minutes = Duration.ofNanos(System.nanoTime() - begun).toSeconds() / 60.0;
        System.out.printf("%5.1f min  %s%n", minutes, words);
    }

    private static void deleteQuietly(Path work) {
        try {
            if (Files.exists(work)) {
                Child.delete(work);
            }
        } catch (IOException e) {
            System.err.println("Left behind: " + work);
        }
    }
}
