package studio.portal.bootstrap.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.portal.application.notification.Mail;
import studio.portal.application.notification.Mailer.Undeliverable;
import studio.portal.domain.Cast;

class FolderMailerTest {
    private static final UUID ID = UUID.fromString("01936f00-0000-7000-8000-000000000001");
    private static final Mail MAIL = new Mail(
            ID, "client@kern.example", "Mara Kern", "[#1042] Türgriff", "Grüße", "<p>Grüße</p>", Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void a_mail_sent_twice_is_one_file_that_staff_can_read() throws Exception {
        var mailer = mailer();
        mailer.send(MAIL);
        mailer.send(MAIL);

        assertThat(folder).isDirectoryContaining("glob:**/" + ID + ".eml");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        assertThat(new MailFolder(folder).find(Cast.ANA, ID)).contains(MAIL);
    }

    @Test
    void nobody_but_staff_reads_a_mail() throws Exception {
        mailer().send(MAIL);

        assertThat(new MailFolder(folder).find(Cast.MARA, ID)).isEmpty();
        assertThat(new MailFolder(folder).kept(Cast.MARA)).isFalse();
        assertThat(new MailFolder(folder).find(Cast.ANA, UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_network_address_is_no_domain_of_a_mail() throws Exception {
        mailer().send(MAIL);

        assertThat(Files.readString(folder.resolve(ID + ".eml")))
                .contains("Message-ID: <" + ID + "@localhost>")
                .contains("Northlight <portal@localhost>");
    }

    @Test
    void a_folder_that_is_gone_is_told_without_its_path() throws Exception {
        var mailer = mailer();
        Files.delete(folder);

        assertThatThrownBy(() -> mailer.send(MAIL))
                .isInstanceOfSatisfying(
                        Undeliverable.class, e -> assertThat(e.forGood()).isFalse())
                .hasMessage("folder");
        Files.createDirectory(folder);
    }

    private FolderMailer mailer() throws Exception {
        return new FolderMailer(
                folder,
                new MimeMessages(
                        Optional.empty(), () -> "Northlight", URI.create("http://127.0.0.1:8080"), Clock.systemUTC()));
    }
}
