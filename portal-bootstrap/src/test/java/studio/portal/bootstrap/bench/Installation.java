package studio.portal.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A portal's data, filled, and how to start servers on it.
 *
 * @param folder everything of it but PostgreSQL's own files
 * @param bareUrl the database for the bare handler: the same, or on H2, which one process opens at a time, a copy
 */
record Installation(
        Path folder, Engine engine, String url, String bareUrl, String user, String password, Filled filled) {
    private static final String HEAP = "-Xmx256m";

    /** @throws IllegalStateException if what was filled in breaks a rule that real data keeps */
    void verify(Path jar) throws IOException, InterruptedException {
        var log = folder.resolve("verify.log");
        var command = List.of(
                Child.java(),
                HEAP,
                "-jar",
                jar.toString(),
                "verify",
                "--data",
                folder.resolve("data").toString());
        try (var process = Child.start(log, false, environment(), command)) {
            if (process.waitForEnd() != 0) {
                throw new IllegalStateException("Filled in wrongly:\n" + Files.readString(log));
            }
        }
    }

    /** @param options of Java, which come last and so hold */
    Child portal(Path jar, String java, int port, List<String> options) throws IOException {
        return portal(jar, java, port, options, Map.of());
    }

    Child portal(Path jar, String java, int port, List<String> options, Map<String, String> settings)
            throws IOException {
        var environment = new HashMap<>(environment());
        environment.putAll(settings);
        var command = new ArrayList<>(List.of(java, HEAP));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString(), "serve"));
        command.addAll(List.of("--data", folder.resolve("data").toString(), "--port", String.valueOf(port)));
        return Child.start(folder.resolve("portal.log"), false, environment, command);
    }

    private Map<String, String> environment() {
        return engine == Engine.H2
                ? Map.of()
                : Map.of(
                        "PORTAL_DATABASE_URL", url,
                        "PORTAL_DATABASE_USER", user,
                        "PORTAL_DATABASE_PASSWORD", password);
    }

    Child bare(int port, Path answers) throws IOException {
        var command = List.of(
                Child.java(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                BareServer.class.getName(),
                String.valueOf(port),
                bareUrl,
                user,
                password.isEmpty() ? "-" : password,
                answers.toString());
        return Child.start(folder.resolve("bare.log"), false, Map.of(), command);
    }

    static Child generator(Path folder) throws IOException {
        var command = List.of(
                Child.java(), "-Xmx256m", "-cp", System.getProperty("java.class.path"), LoadGenerator.class.getName());
        return Child.start(folder.resolve("generator.log"), true, Map.of(), command);
    }
}
