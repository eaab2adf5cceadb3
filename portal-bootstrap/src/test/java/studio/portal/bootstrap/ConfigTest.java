package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.portal.bootstrap.mail.MailRoute;
import studio.portal.domain.account.Language;

class ConfigTest {
    @TempDir
    private Path data;

    @Test
    void nothing_said_means_embedded_and_everything_in_the_data_folder() {
        var config = Config.read(Optional.empty(), Map.of(), data);

        assertThat(config.database().url()).isEqualTo("jdbc:h2:file:" + data.resolve("database/portal"));
        assertThat(config.files()).isEqualTo(data.resolve("files"));
        assertThat(config.mail()).isEqualTo(MailRoute.to(data.resolve("mail")));
        assertThat(config.baseUrl()).isEmpty();
        assertThat(config.metricsToken()).isEmpty();
    }

    @Test
    void a_settings_file_is_read() throws IOException {
        var config = read("""
                base.url = https://portal.northlight.example/
                proxy.trusted = 127.0.0.1, 10.0.0.0/8
                database.url = jdbc:postgresql://db:5432/portal
                files.url = file:/srv/portal
                mail.url = smtps://portal:s%40cret@mail.northlight.example:466
                mail.from = Northlight <portal@northlight.example>
                metrics.token = 0123456789abcdef
                studio.name = Nördlich
                studio.accent = #d6336c
                studio.zone = Europe/Berlin
                studio.language = de
                studio.attachment-size = 300 MB
                studio.tickets-close-after = 14 days
                """);

        assertThat(config.baseUrl()).contains(URI.create("https://portal.northlight.example"));
        assertThat(config.trustedProxies()).containsExactly("127.0.0.1", "10.0.0.0/8");
        assertThat(config.database().url()).isEqualTo("jdbc:postgresql://db:5432/portal");
        assertThat(config.files()).isEqualTo(Path.of("/srv/portal"));
        assertThat(config.mail())
                .isEqualTo(new MailRoute.Server(
                        true, "mail.northlight.example", 466, Optional.of(new MailRoute.Login("portal", "s@cret"))));
        assertThat(config.firstStudio().studioName()).isEqualTo("Nördlich");
        assertThat(config.firstStudio().accent()).isEqualTo("#d6336c");
        assertThat(config.firstStudio().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(config.firstStudio().language()).isEqualTo(Language.GERMAN);
        assertThat(config.firstStudio().attachmentSize()).isEqualTo(300_000_000);
        assertThat(config.firstStudio().ticketsCloseAfter()).isEqualTo(Duration.ofDays(14));
    }

    @Test
    void the_environment_wins_over_the_file() throws IOException {
        var file = file("studio.name = File");

        var config = Config.read(Optional.of(file), Map.of("PORTAL_STUDIO_NAME", "Environment", "HOME", "/"), data);

        assertThat(config.firstStudio().studioName()).isEqualTo("Environment");
    }

    @Test
    void an_unknown_key_stops_the_start_with_its_name_and_what_is_allowed() {
        assertThatThrownBy(() -> read("databse.url = jdbc:h2:file:/x"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("databse.url")
                .hasMessageContaining("database.url");
    }

    @Test
    void an_unknown_environment_variable_of_ours_stops_the_start() {
        assertThatThrownBy(() -> Config.read(Optional.empty(), Map.of("PORTAL_DATABSE_URL", "x"), data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PORTAL_DATABSE_URL")
                .hasMessageContaining("PORTAL_DATABASE_URL");
    }

    @Test
    void what_kubernetes_says_of_a_service_called_portal_is_no_setting() {
        var environment = Map.of("PORTAL_SERVICE_HOST", "10.1.1.1", "PORTAL_PORT", "tcp://10.1.1.1:80");

        assertThat(Config.read(Optional.empty(), environment, data)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "base.url, portal.example",
        "base.url, https://portal.example/path",
        "base.url, 'not a url'",
        "proxy.trusted, everybody",
        "database.url, jdbc:mysql://db/portal",
        "files.url, /srv/files",
        "mail.url, http://mail.example",
        "mail.url, smtp://",
        "mail.from, nobody",
        "metrics.token, short",
        "log.format, xml",
        "studio.accent, blue",
        "studio.language, fr",
        "studio.zone, Mars/Olympus",
        "studio.attachment-size, 3 bytes",
        "studio.attachment-size, 99999999999 GB",
        "studio.tickets-close-after, 400",
        "studio.tickets-close-after, soon",
    })
    void a_bad_value_stops_the_start_with_its_key_and_what_is_allowed(String key, String value) {
        var allowed = Setting.ofKey(key).orElseThrow().allowed();

        assertThatThrownBy(() -> read(key + " = " + value))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(key)
                .hasMessageContaining(allowed)
                .hasMessageNotContaining(value + ";");
    }

    @Test
    void mails_leave_only_with_a_sender() {
        assertThatThrownBy(() -> read("mail.url = smtp://mail.example:25"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("mail.from");
    }

    @Test
    void a_missing_settings_file_is_said() {
        assertThatThrownBy(() -> Config.read(Optional.of(data.resolve("none")), Map.of(), data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("none");
    }

    @Test
    void secrets_are_in_no_text_of_it() throws IOException {
        var config = read("""
                database.url = jdbc:postgresql://user:hidden1@db:5432/portal?password=hidden2
                database.password = hidden3
                metrics.token = hidden4-0123456789
                mail.url = smtp://portal:hidden5@mail.example:25
                mail.from = portal@northlight.example
                """);

        assertThat(config.toString()).doesNotContain("hidden");
        assertThat(config.database().toString()).isEqualTo("jdbc:postgresql://db:5432/portal");
    }

    private Config read(String text) throws IOException {
        return Config.read(Optional.of(file(text)), Map.of(), data);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(data.resolve("portal.properties"), text);
    }
}
