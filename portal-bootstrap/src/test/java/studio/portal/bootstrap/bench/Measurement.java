package studio.portal.bootstrap.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One figure of the table.
 *
 * @param p50 in milliseconds, as are the others
 * @param throughput answers a second
 * @param generator processors the load generator kept busy
 * @param server processors the server kept busy
 */
record Measurement(double p50, double p95, double p99, double throughput, double generator, double server) {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    static Measurement of(long[] nanos, long elapsed, long generatorNanos) {
        Arrays.sort(nanos);
        return new Measurement(
                percentile(nanos, 0.50),
                percentile(nanos, 0.95),
                percentile(nanos, 0.99),
                nanos.length * NANOS_PER_SECOND / elapsed,
                (double) generatorNanos / elapsed,
                0);
    }

    private static double percentile(long[] sorted, double share) {
        var place = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, place)] / NANOS_PER_MILLI;
    }

    Measurement withServer(double processors) {
        return new Measurement(p50, p95, p99, throughput, generator, processors);
    }

    /** Each figure's median by itself. */
    static Measurement median(List<Measurement> runs) {
        return new Measurement(
                median(runs, Measurement::p50),
                median(runs, Measurement::p95),
                median(runs, Measurement::p99),
                median(runs, Measurement::throughput),
                median(runs, Measurement::generator),
                median(runs, Measurement::server));
    }

    static double median(List<Measurement> runs, ToDoubleFunction<Measurement> figure) {
        return runs.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .skip((runs.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }

    /** As one line between two processes. */
    String line() {
        return p50 + " " + p95 + " " + p99 + " " + throughput + " " + generator;
    }

    static Measurement ofLine(String line) {
        var parts =
                Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
        return new Measurement(parts[0], parts[1], parts[2], parts[3], parts[4], 0);
    }
}
