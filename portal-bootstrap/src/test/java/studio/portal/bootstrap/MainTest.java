package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.portal.persistence.Database;

class MainTest {
    @TempDir
    private Path data;

    private record Ran(int exit, String out, String err) {}

    @ParameterizedTest
    @ValueSource(strings = {"serve", "demo", "migrate", "verify", "admin", "admin create"})
    void every_command_explains_itself(String command) {
        var ran = run(Stream.concat(Stream.of(command.split(" ")), Stream.of("--help"))
                .toArray(String[]::new));

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("Usage: portal " + command);
    }

    @Test
    void wrong_usage_is_2() {
        assertThat(run("dance").exit()).isEqualTo(2);
        assertThat(run("migrate", "--loud").exit()).isEqualTo(2);
        assertThat(run("admin").exit()).isEqualTo(2);
        assertThat(run("admin", "create", "--email", "nobody", "--name", "N").exit())
                .isEqualTo(2);
        assertThat(run("--port", "many").exit()).isEqualTo(2);
    }

    @Test
    void the_first_admin_gets_a_link_and_a_second_with_the_address_is_refused_in_one_line() {
        var first = admin("admin@northlight.example");
        assertThat(first.exit()).isZero();
        assertThat(first.out()).contains("http://127.0.0.1:8080/reset/");

        var second = admin("admin@northlight.example");
        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.err().strip().lines()).hasSize(1);
    }

    @Test
    void verify_says_a_line_per_kind_and_finds_a_new_installation_in_order() {
        assertThat(run("migrate", "--data", data.toString()).exit()).isZero();

        var ran = run("verify", "--data", data.toString());

        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines()).hasSizeGreaterThan(3).allMatch(line -> line.endsWith(" checked"));
    }

    /** In a process of its own: within one, H2 shares an open database. */
    @Test
    void a_database_in_use_is_said_in_one_line_that_asks_to_stop_the_server() throws Exception {
        try (var open = Database.open("jdbc:h2:file:" + data.resolve("database/portal"), "sa", "")) {
            assertThat(open.vendor()).isNotNull();
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var classes = System.getProperty("java.class.path");
            var other = new ProcessBuilder(
                            java, "-cp", classes, Main.class.getName(), "migrate", "--data", data.toString())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(other.waitFor()).isEqualTo(1);
            assertThat(said.strip().lines()).hasSize(1);
            assertThat(said).contains("in use").contains("stop the server");
        }
    }

    @Test
    void an_unknown_setting_is_said_in_one_line() throws IOException {
        var file = Files.writeString(data.resolve("portal.properties"), "colour = blue");

        var ran = run("migrate", "--data", data.toString(), "--config", file.toString());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err().strip().lines()).hasSize(1);
        assertThat(ran.err()).contains("colour").contains("studio.accent");
    }

    @Test
    void a_demo_wants_an_empty_folder() throws IOException {
        Files.writeString(data.resolve("thesis.txt"), "my only copy");

        var ran = run("demo", "--data", data.toString());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains(data.toString());
    }

    private Ran admin(String email) {
        return run("admin", "create", "--email", email, "--name", "Nora Light", "--data", data.toString());
    }

    private static Ran run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var exit = Main.run(printer(out), printer(err), arguments);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
