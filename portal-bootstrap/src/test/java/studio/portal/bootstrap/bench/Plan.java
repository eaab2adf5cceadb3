package studio.portal.bootstrap.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to measure and for how long.
 *
 * @param sizes tickets filled in, one round of measurements for each
 * @param runs every figure is the median of so many
 * @param measured how long one measurement lasts at most
 * @param writes how many writes end a measurement earlier, so that the data hardly grows while it is measured
 * @param startUp whether to measure how long a start takes
 * @param transfer how large a file is sent and fetched, in MiB; 0 for none
 * @param only what is measured has a name that begins with one of these; all of it if there is none
 * @param warmUp how long each kind of request is asked before anything is measured
 * @param issued how many invoices are issued with their papers; 0 for none
 * @param verified the most tickets for which what was filled in is checked as the command {@code verify} does
 * @param data where filled databases are kept for later runs; nowhere if empty
 * @param jar the packaged portal
 */
record Plan(
        List<Engine> engines,
        List<Integer> sizes,
        List<Integer> connections,
        int runs,
        Duration measured,
        int writes,
        boolean startUp,
        int transfer,
        List<String> only,
        Duration warmUp,
        int issued,
        int verified,
        Optional<Path> data,
        Path jar,
        Path report) {
    private static final Set<String> KNOWN = Set.of(
            "databases",
            "sizes",
            "connections",
            "runs",
            "seconds",
            "writes",
            "startup",
            "transfer",
            "only",
            "warmup",
            "issued",
            "verify",
            "data",
            "jar",
            "report");

    /** @throws IllegalArgumentException if a word is not of the form {@code --name=value} with a known name */
    static Plan of(String... words) {
        var given = new LinkedHashMap<String, String>();
        for (var word : words) {
            var equals = word.indexOf('=');
            if (!word.startsWith("--") || equals < 0 || !KNOWN.contains(word.substring(2, equals))) {
                throw new IllegalArgumentException("Not understood: " + word + "; known are " + KNOWN);
            }
            given.put(word.substring(2, equals), word.substring(equals + 1));
        }
        var seconds = Double.parseDouble(given.getOrDefault("seconds", "3"));
        return new Plan(
                list(given, "databases", "h2,postgresql").stream()
                        .map(Engine::ofWord)
                        .toList(),
                numbers(given, "sizes", "1000,10000,200000"),
                numbers(given, "connections", "1,8,32"),
                Integer.parseInt(given.getOrDefault("runs", "5")),
                Duration.ofMillis((long) (seconds * 1000)),
                Integer.parseInt(given.getOrDefault("writes", "400")),
                Boolean.parseBoolean(given.getOrDefault("startup", "true")),
                Integer.parseInt(given.getOrDefault("transfer", "1024")),
                list(given, "only", "").stream().filter(word -> !word.isEmpty()).toList(),
                Duration.ofMillis((long) (Double.parseDouble(given.getOrDefault("warmup", "8")) * 1000)),
                Integer.parseInt(given.getOrDefault("issued", "1000")),
                Integer.parseInt(given.getOrDefault("verify", "10000")),
                Optional.ofNullable(given.get("data"))
                        .map(folder -> Path.of(folder).toAbsolutePath()),
                Path.of(given.getOrDefault("jar", "target/portal.jar")).toAbsolutePath(),
                Path.of(given.getOrDefault("report", "target/benchmark.md")).toAbsolutePath());
    }

    boolean measures(Scenario scenario) {
        return only.isEmpty() || only.stream().anyMatch(scenario.name()::startsWith);
    }

    private static List<String> list(Map<String, String> given, String name, String otherwise) {
        return Arrays.asList(given.getOrDefault(name, otherwise).split(","));
    }

    private static List<Integer> numbers(Map<String, String> given, String name, String otherwise) {
        return list(given, name, otherwise).stream().map(Integer::valueOf).toList();
    }
}
