package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger unpacks an archive of evidence and types what its instructions say, without the portal. */
final class EvidenceTest {
    private static final String COMMAND = "    ";

    @TempDir
    Path folder;

    private final RunningPortal portal = RunningPortal.onH2();
    private final Given given = new Given(portal);
    private String id = "";

    @BeforeEach
    void two_versions_one_rejected_and_one_approved() throws IOException {
        id = given.document(MARA, "Website \"contract\" ü").json("id");
        given.asked(id, 1, MARA);
        given.decided(MARA, id, 1, Map.of("decision", "reject", "words", "Too dear\nsha256: " + "0".repeat(64)))
                .expect(200);
        given.version(MARA, id, "A fair price", true);
        given.asked(id, 2, MARA);
        given.approved(MARA, id, 2);
        unpack(portal.api(PAUL)
                .get("/documents/" + id + "/evidence")
                .expect(200)
                .body());
    }

    @Test
    void untouched_everything_is_well_and_the_end_is_the_one_that_was_told() throws Exception {
        assertThat(Files.list(folder.resolve("log"))).hasSize(5);
        assertThat(Files.readString(folder.resolve("files/v2-contract.txt"))).isEqualTo("A fair price");

        var sums = sums();
        assertThat(sums.said()).doesNotContain("FAILED").contains("files/v1-contract.txt: OK", "certificate.pdf: OK");
        assertThat(sums.status()).isZero();
        var said = loop();
        assertThat(said).startsWith("5 entries, the last is ").doesNotContain("BROKEN");
        var head = said.strip().substring(said.strip().lastIndexOf(' ') + 1);
        assertThat(head).isEqualTo(Given.sha256(Files.readAllBytes(folder.resolve("log/0005.txt"))));
        assertThat(Files.readString(folder.resolve("README.txt"))).contains(head);
        assertThat(portal.mails()
                        .await(MARA.email(), letter -> letter.text().contains(head))
                        .text())
                .contains("entry 5");
        assertThat(portal.browser(MARA).get("/documents/" + id).expect(200).text())
                .contains(head);
    }

    @Test
    void a_flipped_byte_of_a_file_is_found_even_with_new_sums() throws Exception {
        flip(folder.resolve("files/v2-contract.txt"));

        assertThat(sums().status()).isNotZero();
        summed();
        assertThat(sums().status()).isZero();
        assertThat(loop()).contains("BROKEN: files/v2-contract.txt");
    }

    @Test
    void two_files_that_changed_places_are_found_even_with_new_sums() throws Exception {
        var first = folder.resolve("files/v1-contract.txt");
        var second = folder.resolve("files/v2-contract.txt");
        var bytes = Files.readAllBytes(first);
        Files.write(first, Files.readAllBytes(second));
        Files.write(second, bytes);

        assertThat(sums().status()).isNotZero();
        summed();
        assertThat(sums().status()).isZero();
        assertThat(loop())
                .contains("BROKEN: files/v1-contract.txt is not what", "BROKEN: files/v2-contract.txt is not what")
                .doesNotContain(" entries, the last is ");
    }

    @Test
    void a_file_that_was_decided_on_and_is_not_there_is_found_and_so_is_one_more() throws Exception {
        var first = folder.resolve("files/v1-contract.txt");
        Files.move(first, folder.resolve("files/v3-contract.txt"));
        summed();

        assertThat(loop()).contains("BROKEN: files/v3-contract.txt is not", "BROKEN: the file of version 1 is missing");
    }

    @Test
    void a_flipped_byte_of_the_last_entry_is_found_even_with_new_sums() throws Exception {
        flip(folder.resolve("log/0005.txt"));
        summed();

        assertThat(loop()).contains("BROKEN: README.txt names another end than entry 5");
    }

    @Test
    void a_flipped_byte_of_an_entry_is_found_even_with_new_sums() throws Exception {
        flip(folder.resolve("log/0002.txt"));

        assertThat(sums().status()).isNotZero();
        summed();
        assertThat(loop()).contains("BROKEN: log/0003.txt does not follow");
    }

    @Test
    void a_dropped_entry_is_found_even_when_the_others_are_numbered_anew() throws Exception {
        Files.delete(folder.resolve("log/0003.txt"));
        summed();
        assertThat(loop()).contains("BROKEN: an entry is missing after 2");

        Files.move(folder.resolve("log/0004.txt"), folder.resolve("log/0003.txt"));
        Files.move(folder.resolve("log/0005.txt"), folder.resolve("log/0004.txt"));
        summed();
        assertThat(sums().status()).isZero();
        assertThat(loop()).contains("BROKEN: log/0003.txt does not follow");
    }

    @Test
    void entries_in_another_order_are_found() throws Exception {
        var third = Files.readAllBytes(folder.resolve("log/0003.txt"));
        Files.copy(
                folder.resolve("log/0002.txt"),
                folder.resolve("log/0003.txt"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.write(folder.resolve("log/0002.txt"), third);
        summed();

        assertThat(sums().status()).isZero();
        assertThat(loop()).contains("BROKEN: log/0002.txt does not follow");
    }

    @Test
    void a_cut_tail_ends_elsewhere_than_was_told() throws Exception {
        var told = loop();
        Files.delete(folder.resolve("log/0005.txt"));
        summed();
        assertThat(loop()).contains("BROKEN: README.txt names another end than entry 4");

        var head = told.strip().substring(told.strip().lastIndexOf(' ') + 1);
        var end = Given.sha256(Files.readAllBytes(folder.resolve("log/0004.txt")));
        var readme = folder.resolve("README.txt");
        Files.writeString(readme, Files.readString(readme).replace(head, end));
        summed();
        assertThat(loop()).startsWith("4 entries, the last is ").isNotEqualTo(told);
    }

    @Test
    void the_record_says_who_decided_what_on_which_bytes() throws IOException {
        assertThat(Files.readString(folder.resolve("log/0002.txt")))
                .contains("what: rejected\n", "person: Mara Kern <client@kern.example>\n")
                .contains("words: Too dear\nwords: sha256: 000")
                .contains("sha256: " + Given.sha256("Words of a contract") + "\n");
        assertThat(Files.readString(folder.resolve("log/0004.txt")))
                .contains("what: approved\n", "version: 2\n", "sha256: " + Given.sha256("A fair price") + "\n");
        assertThat(Files.readAllBytes(folder.resolve("certificate.pdf")))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void it_is_there_for_those_who_see_any_of_it_and_comes_as_a_file_that_runs_nowhere() {
        for (var path : java.util.List.of("/evidence", "/certificate")) {
            var answer = portal.browser(MARA).get("/documents/" + id + path).expect(200);
            assertThat(answer.header("Content-Disposition").orElseThrow()).startsWith("attachment; filename=");
            assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("sandbox");
            portal.api(BEA).get("/documents/" + id + path).problem(404);
        }
        given.asked(given.version(ANA, id, "Secret", false).json("id"), 3, MARA);
        portal.api(MARA).get("/documents/" + id + "/evidence").expect(200);
        portal.api(PAUL).get("/documents/" + id + "/evidence").expect(200);
    }

    private void unpack(byte[] archive) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
    }

    private static void flip(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private record Said(int status, String said) {}

    private Said sums() throws Exception {
        var command = instructions().lines().findFirst().orElseThrow();
        assertThat(command).isEqualTo("sha256sum -c SHA256SUMS");
        return shell(command);
    }

    /** Whoever changed something would not forget these. */
    private void summed() throws Exception {
        shell("find files log certificate.pdf README.txt -type f | xargs sha256sum > SHA256SUMS");
    }

    private String loop() throws Exception {
        return shell(instructions()
                                .lines()
                                .skip(1)
                                .takeWhile(line -> !line.contains(" entries, the last is"))
                                .collect(Collectors.joining("\n"))
                        + "\n" + lastLine())
                .said();
    }

    /** The line of the loop that tells, which the line that it is to tell looks like. */
    private String lastLine() throws IOException {
        return instructions()
                .lines()
                .filter(line -> line.startsWith("[ -n") && line.contains(" entries, the last is"))
                .findFirst()
                .orElseThrow();
    }

    /** Every line of the instructions that is to be typed. */
    private String instructions() throws IOException {
        return Files.readString(folder.resolve("README.txt"))
                .lines()
                .filter(line -> line.startsWith(COMMAND))
                .map(line -> line.substring(COMMAND.length()))
                .collect(Collectors.joining("\n"));
    }

    private Said shell(String commands) throws Exception {
        var process = new ProcessBuilder("sh", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), said);
    }
}
