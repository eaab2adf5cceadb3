package studio.portal.bootstrap.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All measurements on one database of one size, the portal and the bare handler running side by side. */
final class Round {
    private static final int WARM_UP_CONNECTIONS = 8;
    private static final long UNLIMITED = Long.MAX_VALUE;

    private final Plan plan;
    private final Installation installation;

    Round(Plan plan, Installation installation) {
        this.plan = plan;
        this.installation = installation;
    }

    /** What was measured, and how often at once. */
    record Key(String scenario, int connections) {}

    record Result(Map<Key, Measurement> medians, String memory, String bareMemory) {}

    Result measure() throws IOException, InterruptedException {
        var port = Child.freePort();
        try (var portal = installation.portal(plan.jar(), Child.java(), port, List.of());
                var generator = Installation.generator(installation.folder())) {
            portal.waitFor(port, "/health/ready");
            var barePort = Child.freePort();
            var scenarios = Scenarios.of(installation.filled(), port, barePort);
            try (var bare = installation.bare(barePort, capture(scenarios))) {
                bare.waitFor(barePort, "/health/ready");
                var servers = Map.of(port, portal, barePort, bare);
                var medians = new Measuring(servers, generator).all(scenarios);
                return new Result(medians, portal.memory(), bare.memory());
            }
        }
    }

    /** Keeps the portal's answers for the bare handler to give. */
    private Path capture(List<Scenario> scenarios) throws IOException {
        var folder = Files.createDirectories(installation.folder().resolve("answers"));
        for (var scenario : scenarios) {
            if (scenario.name().equals(Scenarios.LIST) || scenario.name().equals(Scenarios.VIEW)) {
                for (var path : scenario.paths()) {
                    Files.write(folder.resolve(URLEncoder.encode(path, StandardCharsets.UTF_8)), page(scenario, path));
                }
            }
        }
        return folder;
    }

    private static byte[] page(Scenario scenario, String path) throws IOException {
        try (var connection = new KeptConnection(scenario.port())) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + scenario.port() + "\r\n"
                    + scenario.credential() + "\r\n\r\n";
            var answer = connection.ask(request.getBytes(StandardCharsets.UTF_8));
            if (answer.status() != 200) {
                throw new IllegalStateException(path + " was answered " + answer.status() + ": " + answer.text());
            }
            return answer.body();
        }
    }

    private final class Measuring {
        private final Map<Integer, Child> servers;
        private final Child generator;

        Measuring(Map<Integer, Child> servers, Child generator) {
            this.servers = servers;
            this.generator = generator;
        }

        /** Reads first: what is written would lengthen lists. */
        Map<Key, Measurement> all(List<Scenario> scenarios) throws IOException, InterruptedException {
            var wanted = scenarios.stream().filter(plan::measures).toList();
            var medians = new LinkedHashMap<Key, Measurement>();
            medians.putAll(
                    runs(wanted.stream().filter(scenario -> !scenario.writes()).toList()));
            medians.putAll(runs(wanted.stream().filter(Scenario::writes).toList()));
            return medians;
        }

        private Map<Key, Measurement> runs(List<Scenario> scenarios) throws IOException, InterruptedException {
            var files = new LinkedHashMap<Scenario, Path>();
            for (var scenario : scenarios) {
                var file = installation.folder().resolve(scenario.name().replace(' ', '-') + ".scenario");
                scenario.write(file);
                files.put(scenario, file);
                order(scenario, file, WARM_UP_CONNECTIONS, plan.warmUp().toMillis());
            }
            var all = new LinkedHashMap<Key, List<Measurement>>();
            for (var run = 0; run < plan.runs(); run++) {
                for (var connections : plan.connections()) {
                    for (var scenario : scenarios) {
                        var measured = measure(scenario, files.get(scenario), connections);
                        var key = new Key(scenario.name(), connections);
                        all.computeIfAbsent(key, any -> new ArrayList<>()).add(measured);
                    }
                }
            }
            var medians = new LinkedHashMap<Key, Measurement>();
            all.forEach((key, measured) -> medians.put(key, Measurement.median(measured)));
            return medians;
        }

        private Measurement measure(Scenario scenario, Path file, int connections)
                throws IOException, InterruptedException {
            var server = servers.get(scenario.port());
            if (scenario.writes()) {
                server.waitUntilQuiet();
            }
            var before = server.processorNanos();
            var start = System.nanoTime();
            var measured = order(scenario, file, connections, plan.measured().toMillis());
            var elapsed = System.nanoTime() - start;
            return measured.withServer((double) (server.processorNanos() - before) / elapsed);
        }

        private Measurement order(Scenario scenario, Path file, int connections, long millis) throws IOException {
            var most = scenario.writes() ? plan.writes() : UNLIMITED;
            return Measurement.ofLine(generator.ask(file + " " + connections + " " + millis + " " + most));
        }
    }
}
