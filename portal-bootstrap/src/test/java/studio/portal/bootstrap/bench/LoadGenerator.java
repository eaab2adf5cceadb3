package studio.portal.bootstrap.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A process of its own that asks the server as fast as it answers: every connection sends its next request when it has
 * the answer to the last. Reads one line per measurement (scenario file, connections, milliseconds, most requests) and
 * answers each with one line.
 */
final class LoadGenerator {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Rises through the whole life of the process, so that no two writes are the same. */
    private final AtomicLong number = new AtomicLong(System.currentTimeMillis());

    private LoadGenerator() {}

    public static void main(String... arguments) throws Exception {
        var generator = new LoadGenerator();
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var order = orders.readLine(); order != null; order = orders.readLine()) {
            var words = order.split(" ");
            var scenario = Scenario.read(Path.of(words[0]));
            System.out.println(generator.answer(
                    scenario, Integer.parseInt(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3])));
        }
    }

    private String answer(Scenario scenario, int connections, long millis, long most) throws InterruptedException {
        try {
            return measure(scenario, connections, millis, most).line();
        } catch (ExecutionException e) {
            return "failed: " + String.valueOf(e.getCause()).replaceAll("\\s+", " ");
        }
    }

    private Measurement measure(Scenario scenario, int connections, long millis, long most)
            throws InterruptedException, ExecutionException {
        var begun = new AtomicLong();
        var processor = SYSTEM.getProcessCpuTime();
        var start = System.nanoTime();
        var end = start + millis * 1_000_000;
        Callable<long[]> visitor = () -> ask(scenario, end, begun, most);
        var visitors = Executors.newFixedThreadPool(connections);
        try {
            var times = new ArrayList<long[]>();
            for (var future : visitors.invokeAll(java.util.Collections.nCopies(connections, visitor))) {
                times.add(future.get());
            }
            var elapsed = System.nanoTime() - start;
            return Measurement.of(joined(times), elapsed, SYSTEM.getProcessCpuTime() - processor);
        } finally {
            visitors.shutdownNow();
        }
    }

    private long[] ask(Scenario scenario, long end, AtomicLong begun, long most) throws IOException {
        var times = new long[1 << 10];
        var count = 0;
        var wanted = scenario.writes() ? 201 : 200;
        try (var connection = new KeptConnection(scenario.port())) {
            while (System.nanoTime() < end && begun.incrementAndGet() <= most) {
                var request = request(scenario);
                var sent = System.nanoTime();
                var answer = connection.ask(request);
                if (answer.status() != wanted) {
                    throw new IOException(scenario.name() + " was answered " + answer.status() + ": " + answer.text());
                }
                times = count == times.length ? Arrays.copyOf(times, 2 * count) : times;
                times[count++] = System.nanoTime() - sent;
            }
        }
        return Arrays.copyOf(times, count);
    }

    private byte[] request(Scenario scenario) {
        var n = number.incrementAndGet();
        var path = scenario.paths().get((int) (n % scenario.paths().size()));
        var body = scenario.body().replace(Scenario.PLACE, String.valueOf(n));
        var head = scenario.writes()
                ? "POST " + path + " HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n"
                : "GET " + path + " HTTP/1.1\r\n";
        return (head + "Host: 127.0.0.1:" + scenario.port() + "\r\n" + scenario.credential() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static long[] joined(List<long[]> parts) {
        return parts.stream().flatMapToLong(Arrays::stream).toArray();
    }
}
