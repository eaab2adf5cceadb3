package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import studio.portal.persistence.Vendor;

/** What a newcomer types off a guide, typed off it: every block, from top to bottom, against a fresh demo. */
final class GuideCommandsTest {
    private static final Path GUIDE = Path.of("../docs/guides/api.md");
    private static final String DEMO = "http://127.0.0.1:8080";
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final long PATIENCE_SECONDS = 180;

    /** A refusal ends the script, and so does an answer that lacks what is taken from it; a reader would go on. */
    private static final String STRICT = """
            set -euo pipefail
            shopt -s inherit_errexit
            curl() { command curl --fail-with-body "$@"; }
            jq() { command jq --exit-status "$@"; }
            """;

    @TempDir
    Path folder;

    @Test
    void every_command_of_the_guide_to_the_api_runs_as_it_stands() throws Exception {
        needs("bash", "curl", "jq");
        var guide = Files.readString(GUIDE);
        var commands =
                BLOCK.matcher(guide).results().map(found -> found.group(1)).collect(Collectors.joining("\n"));
        assertThat(commands).contains("API=" + DEMO);

        try (var portal = RunningPortal.fresh(Vendor.H2, Map.of())) {
            var script = Files.writeString(
                    folder.resolve("guide.sh"), STRICT + "set -x\n" + commands.replace(DEMO, portal.base()));
            var said = folder.resolve("said.txt");
            var shell = new ProcessBuilder("bash", script.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            try {
                assertThat(shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                        .as("it comes to its end; it said: %s", said(said))
                        .isTrue();
            } finally {
                shell.destroyForcibly();
            }
            assertThat(shell.exitValue())
                    .as("no command was refused; they said: %s", said(said))
                    .isZero();
        }
    }

    private static String said(Path file) throws IOException {
        return Files.readString(file);
    }

    /** What the machine of the suite has, as {@code .ci/run} sees to; others may do without. */
    private static void needs(String... programs) {
        for (var program : programs) {
            var isThere = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
            if (!isThere && Boolean.getBoolean("browser.required")) {
                throw new AssertionError("No " + program + ", and nothing is to be left out here");
            }
            if (!isThere) {
                throw new TestAbortedException("No " + program + " on the PATH");
            }
        }
    }
}
