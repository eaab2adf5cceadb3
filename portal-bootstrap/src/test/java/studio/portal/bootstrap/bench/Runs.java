package studio.portal.bootstrap.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same things done again and again. The first time of each is for warming up and does not count. */
final class Runs {
    /** Something that says how long it took. */
    interface Run {
        double seconds() throws IOException;
    }

    private final Map<String, List<Double>> times = new HashMap<>();

    void add(String name, Run run) throws IOException {
        times.computeIfAbsent(name, any -> new ArrayList<>()).add(run.seconds());
    }

    /** @param begun by {@link System#nanoTime} */
    static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    double median(String name) {
        var counted =
                times.getOrDefault(name, List.of()).stream().skip(1).sorted().toList();
        return counted.get((counted.size() - 1) / 2);
    }
}
