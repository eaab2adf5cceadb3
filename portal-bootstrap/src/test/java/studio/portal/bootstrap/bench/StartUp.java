package studio.portal.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** How long {@code serve} takes on existing data from the start of the process to the first page. */
final class StartUp {
    private static final int ARCHIVES_IN_ONE_STEP = 25;

    private final Plan plan;
    private final Installation installation;

    StartUp(Plan plan, Installation installation) {
        this.plan = plan;
        this.installation = installation;
    }

    record Time(int java, boolean archive, double seconds) {}

    List<Time> measure() throws IOException, InterruptedException {
        var times = new ArrayList<Time>();
        for (var java : installedJava().entrySet()) {
            times.add(new Time(java.getKey(), false, median(java.getValue(), List.of())));
            times.add(new Time(java.getKey(), true, median(java.getValue(), archive(java.getKey(), java.getValue()))));
        }
        return times;
    }

    /** The Java this runs on and its neighbours, by version: 17 and newer. */
    private static TreeMap<Integer, String> installedJava() throws IOException {
        var found = new TreeMap<Integer, String>();
        var own = Path.of(System.getProperty("java.home")).toRealPath();
        try (var homes = Files.list(own.getParent())) {
            for (var home : homes.toList()) {
                var release = home.resolve("release");
                if (Files.isRegularFile(release) && Files.isExecutable(home.resolve("bin/java"))) {
                    var version = Files.readString(release).replaceFirst("(?s).*JAVA_VERSION=\"(\\d+).*", "$1");
                    found.put(Integer.valueOf(version), home.resolve("bin/java").toString());
                }
            }
        }
        found.put(Runtime.version().feature(), Child.java());
        found.keySet().removeIf(version -> version < 17);
        return found;
    }

    private double median(String java, List<String> options) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        for (var run : IntStream.rangeClosed(0, plan.runs()).toArray()) {
            var seconds = start(java, options);
            if (run > 0) {
                times.add(seconds);
            }
        }
        return times.stream().sorted().skip((times.size() - 1) / 2).findFirst().orElseThrow();
    }

    private double start(String java, List<String> options) throws IOException, InterruptedException {
        var port = Child.freePort();
        try (var portal = installation.portal(plan.jar(), java, port, options)) {
            return portal.waitFor(port, "/sign-in") / 1e9;
        }
    }

    /** One start and stop leaves the archive behind. @return the options that use it */
    private List<String> archive(int version, String java) throws IOException, InterruptedException {
        var file = installation.folder().resolve("classes-" + version);
        if (version >= ARCHIVES_IN_ONE_STEP) {
            start(java, List.of("-XX:AOTCacheOutput=" + file));
            return List.of("-XX:AOTCache=" + file);
        }
        start(java, List.of("-XX:ArchiveClassesAtExit=" + file));
        return List.of("-XX:SharedArchiveFile=" + file);
    }
}
