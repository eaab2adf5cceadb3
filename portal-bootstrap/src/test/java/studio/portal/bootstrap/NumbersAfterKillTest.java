package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixty-four issue at once in a process that is killed at any moment: the numbers stay as the law wants them. */
@Tag("proof")
class NumbersAfterKillTest {
    private static final int ROUNDS = Integer.getInteger("proof.rounds", 5);
    private static final int WRITERS = 64;

    private final Random random = new Random();
    private final Map<String, String> acknowledged = new HashMap<>();

    @TempDir
    private Path folder;

    private record Row(String number, String id, LocalDate issuedOn) {}

    @Test
    void on_h2_numbers_have_no_hole_and_none_is_lost() throws Exception {
        killAgainAndAgain(Map.of(), "H2");
    }

    @Test
    void on_postgresql_numbers_have_no_hole_and_none_is_lost() throws Exception {
        try (var server = PostgresServer.in(folder.resolve("postgres"), Map.of())) {
            killAgainAndAgain(ServedPortal.onPostgres(server), "PostgreSQL");
        }
    }

    private void killAgainAndAgain(Map<String, String> settings, String database) throws Exception {
        var file = Files.write(
                folder.resolve("portal.properties"),
                settings.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList());
        var data = folder.resolve("data");
        var config = Config.read(Optional.of(file), Map.of(), data);
        IssuingProcess.prepare(config);
        for (var round = 1; round <= ROUNDS; round++) {
            issueUntilKilled(data, file, folder.resolve("said-" + round + ".txt"));
            assertNumbers(rows(config));
            verify(data, file);
        }
        System.out.printf(
                "Killed %d writers %d times on %s: %d invoices told of, none lost, no hole, no duplicate%n",
                WRITERS, ROUNDS, database, acknowledged.size());
    }

    private void issueUntilKilled(Path data, Path config, Path said) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IssuingProcess.class.getName(),
                        data.toString(),
                        config.toString(),
                        String.valueOf(WRITERS))
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        try {
            Waiting.until(
                    "numbers are given",
                    Duration.ofMinutes(10),
                    () -> !process.isAlive() || Files.readAllLines(said).size() > WRITERS);
            assertThat(process.isAlive())
                    .as(Files.readString(folder.resolve("errors.txt")))
                    .isTrue();
            Waiting.pause(Duration.ofMillis(random.nextInt(3_000)));
        } finally {
            Waiting.of(process.destroyForcibly());
        }
        acknowledge(Files.readString(said));
    }

    /** The last line may have been cut off by the kill: it is no promise. */
    private void acknowledge(String said) {
        said.substring(0, said.lastIndexOf('\n') + 1).lines().forEach(line -> {
            var words = line.split(" ");
            assertThat(acknowledged.put(words[0], words[1])).as("given twice").isNull();
        });
    }

    private static List<Row> rows(Config config) {
        try (var database = Portal.database(config)) {
            return database.sql()
                    .fetch("select number, id, issued_on from invoice where number is not null order by number")
                    .map(row ->
                            new Row(row.get(0, String.class), row.get(1, String.class), row.get(2, LocalDate.class)));
        }
    }

    private void assertNumbers(List<Row> rows) {
        var year = rows.get(0).issuedOn().getYear();
        assertThat(rows)
                .extracting(Row::number)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, rows.size())
                        .mapToObj(number -> "INV-" + year + "-" + "%04d".formatted(number))
                        .toList());
        assertThat(rows.stream()
                        .sorted((one, other) -> Integer.compare(counted(one), counted(other)))
                        .map(Row::issuedOn))
                .isSorted();
        var stored = new HashMap<String, String>();
        rows.forEach(row -> stored.put(row.number(), row.id()));
        assertThat(stored).as("what was told is there").containsAllEntriesOf(acknowledged);
    }

    private static int counted(Row row) {
        return Integer.parseInt(row.number().substring(row.number().lastIndexOf('-') + 1));
    }

    private static void verify(Path data, Path config) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        var exit = Main.run(stream, stream, "verify", "--data", data.toString(), "--config", config.toString());
        assertThat(exit).as("verify said: %s", out).isZero();
    }
}
