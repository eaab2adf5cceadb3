package studio.portal.bootstrap.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import studio.portal.bootstrap.bench.Round.Key;

/** The table, and which aims were met. */
final class Report {
    private static final double SHARE_OF_BARE = 0.6;
    private static final int SMALL = 10_000;
    private static final int LARGE = 200_000;
    private static final double START = 3;
    private static final double START_WITH_ARCHIVE = 1.5;
    private static final double SHARE_OF_NGINX = 0.4;
    private static final double SHARE_OF_COPY = 0.5;
    private static final double BESIDE_UPLOADS = 2;
    private static final double ISSUED = 5;
    private static final double SAME_MEMORY = 1.1;
    private static final double RECEIVABLES = 300;
    private static final double LIKE_ANY_FILE = 1.3;

    private final Map<Engine, Map<Integer, Round.Result>> results = new LinkedHashMap<>();
    private final Map<Engine, List<StartUp.Time>> starts = new LinkedHashMap<>();
    private final Map<Engine, Transfers.Result> transfers = new LinkedHashMap<>();
    private Optional<IssuedSpeed.Result> issued = Optional.empty();

    void add(Engine engine, int size, Round.Result result) {
        results.computeIfAbsent(engine, any -> new LinkedHashMap<>()).put(size, result);
    }

    void add(Engine engine, List<StartUp.Time> times) {
        starts.put(engine, times);
    }

    void add(IssuedSpeed.Result result) {
        issued = Optional.of(result);
    }

    void add(Engine engine, Transfers.Result result) {
        transfers.put(engine, result);
    }

    String markdown() {
        var lines = new ArrayList<String>();
        lines.add("Measured on Java " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name")
                + ", server with -Xmx256m, generator and databases on the same machine. Times in milliseconds.");
        results.forEach((engine, sizes) -> sizes.forEach((size, result) -> table(lines, engine, size, result)));
        transfers.forEach((engine, result) -> transferTable(lines, engine, result));
        startTable(lines);
        issued.ifPresent(result -> issuedTable(lines, result));
        aims(lines);
        return String.join("\n", lines) + "\n";
    }

    private static void table(List<String> lines, Engine engine, int size, Round.Result result) {
        lines.add("");
        lines.add(format("### %s, %,d tickets", engine, size));
        lines.add("");
        lines.add("Portal: " + result.memory() + "; bare handler: " + result.bareMemory() + ".");
        lines.add("");
        lines.add("| what | connections | p50 | p95 | p99 | a second | server CPU | generator CPU |");
        lines.add("|---|--:|--:|--:|--:|--:|--:|--:|");
        result.medians()
                .forEach((key, m) -> lines.add(format(
                        "| %s | %d | %.2f | %.2f | %.2f | %,.0f | %.2f | %.2f |",
                        key.scenario(),
                        key.connections(),
                        m.p50(),
                        m.p95(),
                        m.p99(),
                        m.throughput(),
                        m.server(),
                        m.generator())));
    }

    private static void transferTable(List<String> lines, Engine engine, Transfers.Result result) {
        lines.addAll(List.of("", format("### %s, a file of %,d MiB", engine, result.size()), ""));
        lines.add("Portal with -Xmx96m: " + result.memory() + ".");
        lines.addAll(List.of("", "| what | seconds | MiB a second |", "|---|--:|--:|"));
        speed(lines, "copy with fsync", result.size(), result.copy());
        speed(lines, "upload", result.size(), result.upload());
        speed(lines, "resumable upload", result.size(), result.resumable());
        result.nginx().ifPresent(seconds -> speed(lines, "download from nginx", result.size(), seconds));
        speed(lines, "download", result.size(), result.download());
        speed(lines, "the hashes of its blocks alone", result.size(), result.check());
        lines.addAll(List.of("", "| p95 of the list of tickets, one visitor | milliseconds |", "|---|--:|"));
        lines.add(format("| quiet | %.2f |", result.quiet()));
        lines.add(format("| beside %d uploads of 1 MiB a second each | %.2f |", Uploads.AT_ONCE, result.beside()));
        lines.add(format(
                "| beside %d uploads as fast as they go (%.0f MiB a second) | %.2f |",
                Uploads.AT_ONCE, result.floodedSpeed(), result.flooded()));
    }

    private static void speed(List<String> lines, String what, int size, double seconds) {
        lines.add(format("| %s | %.2f | %,.0f |", what, seconds, size / seconds));
    }

    private static void transferAims(List<String> lines, Engine engine, Transfers.Result result) {
        result.nginx().ifPresent(nginx -> {
            var share = nginx / result.download();
            var what = format("%s: download, share of nginx at least %.1f", engine, SHARE_OF_NGINX);
            aim(lines, what, share, share >= SHARE_OF_NGINX);
        });
        var uploads = Map.of("upload", result.upload(), "resumable upload", result.resumable());
        uploads.forEach((name, seconds) -> {
            var share = result.copy() / seconds;
            var what = format("%s: %s, share of a copy with fsync at least %.1f", engine, name, SHARE_OF_COPY);
            aim(lines, what, share, share >= SHARE_OF_COPY);
        });
        var times = result.beside() / result.quiet();
        var what = format(
                "%s: p95 of a page beside %d uploads, under %.0f times its quiet value",
                engine, Uploads.AT_ONCE, BESIDE_UPLOADS);
        aim(lines, what, times, times < BESIDE_UPLOADS);
    }

    private void startTable(List<String> lines) {
        if (starts.isEmpty()) {
            return;
        }
        lines.addAll(List.of("", "### From process start to the first page", ""));
        lines.addAll(List.of("| database | Java | class-data archive | seconds |", "|---|--:|---|--:|"));
        starts.forEach((engine, times) -> times.forEach(time -> lines.add(format(
                "| %s | %d | %s | %.2f |", engine, time.java(), time.archive() ? "yes" : "no", time.seconds()))));
    }

    private static void issuedTable(List<String> lines, IssuedSpeed.Result result) {
        lines.addAll(List.of("", "### H2, invoices issued and kept as PDF and XML, two at once", ""));
        lines.addAll(List.of("| invoices | a second | heap in use before, MiB | after |", "|--:|--:|--:|--:|"));
        lines.add(format(
                "| %,d | %.1f | %.1f | %.1f |",
                result.invoices(), result.perSecond(), result.before(), result.after()));
    }

    private static void issuedAims(List<String> lines, IssuedSpeed.Result result) {
        var speed = result.perSecond();
        aim(lines, format("H2: invoices issued a second, at least %.0f", ISSUED), speed, speed >= ISSUED);
        var grown = result.after() / result.before();
        var what = format("H2: heap in use after %,d invoices, growth at most %.1f", result.invoices(), SAME_MEMORY);
        aim(lines, what, grown, grown <= SAME_MEMORY);
    }

    /** The report reads all that is open, so what counts is how long that takes, not how it grows. */
    private static void moneyAims(List<String> lines, Engine engine, int size, Round.Result result) {
        result.medians().forEach((key, m) -> {
            if (key.scenario().equals(MoneyScenarios.RECEIVABLES) && key.connections() == 1) {
                var what = format("%s, %,d open: p50 of receivables by age, under %.0f ms", engine, size, RECEIVABLES);
                aim(lines, what, m.p50(), m.p50() < RECEIVABLES);
            }
            var file = result.medians().get(new Key(MoneyScenarios.FILE, key.connections()));
            if (key.scenario().equals(MoneyScenarios.PAPER) && file != null) {
                var times = m.p50() / file.p50();
                var what = format(
                        "%s, %,d tickets: p50 of invoice PDF at %d connections, of that of any file at most %.1f",
                        engine, size, key.connections(), LIKE_ANY_FILE);
                aim(lines, what, times, times <= LIKE_ANY_FILE);
            }
        });
    }

    private void aims(List<String> lines) {
        lines.addAll(List.of("", "### Aims", "", "| aim | measured | |", "|---|--:|---|"));
        issued.ifPresent(result -> issuedAims(lines, result));
        results.forEach((engine, sizes) -> {
            sizes.forEach((size, result) -> shares(lines, engine, size, result));
            sizes.forEach((size, result) -> moneyAims(lines, engine, size, result));
            if (sizes.containsKey(SMALL) && sizes.containsKey(LARGE)) {
                growth(lines, engine, sizes.get(SMALL), sizes.get(LARGE));
            }
        });
        transfers.forEach((engine, result) -> transferAims(lines, engine, result));
        starts.forEach((engine, times) -> times.forEach(time -> {
            var most = time.archive() ? START_WITH_ARCHIVE : START;
            var what = format(
                    "%s: start on Java %d%s, under %.1f s",
                    engine, time.java(), time.archive() ? " with archive" : "", most);
            aim(lines, what, time.seconds(), time.seconds() < most);
        }));
    }

    private static void shares(List<String> lines, Engine engine, int size, Round.Result result) {
        Map.of(Scenarios.LIST, Scenarios.BARE_LIST, Scenarios.VIEW, Scenarios.BARE_VIEW)
                .forEach((ours, bare) -> result.medians().keySet().stream()
                        .filter(key -> key.scenario().equals(ours))
                        .forEach(key -> {
                            var limit = result.medians()
                                    .get(new Key(bare, key.connections()))
                                    .throughput();
                            var share = result.medians().get(key).throughput() / limit;
                            var what = format(
                                    "%s, %,d tickets: %s at %d connections, share of the bare handler at least %.1f",
                                    engine, size, ours, key.connections(), SHARE_OF_BARE);
                            aim(lines, what, share, share >= SHARE_OF_BARE);
                        }));
    }

    private static void growth(List<String> lines, Engine engine, Round.Result small, Round.Result large) {
        small.medians()
                .forEach((key, before) -> mostGrowth(key.scenario()).ifPresent(most -> {
                    var grown = large.medians().get(key).p95() / before.p95();
                    var what = format(
                            "%s: p95 of %s at %d connections, growth from 10,000 to 200,000 at most %.1f",
                            engine, key.scenario(), key.connections(), most);
                    aim(lines, what, grown, grown <= most);
                }));
    }

    private static OptionalDouble mostGrowth(String scenario) {
        if (scenario.startsWith("bare") || scenario.equals(MoneyScenarios.RECEIVABLES)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(scenario.endsWith(Scenarios.SEARCH) ? 2 : 1.3);
    }

    private static void aim(List<String> lines, String what, double measured, boolean met) {
        lines.add(format("| %s | %.2f | %s |", what, measured, met ? "met" : "**missed**"));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
