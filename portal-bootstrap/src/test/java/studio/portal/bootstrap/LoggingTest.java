package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class LoggingTest {
    private final LoggerContext context = new LoggerContext();

    @Test
    void it_is_found_by_logback() {
        assertThat(ServiceLoader.load(Configurator.class)).hasAtLeastOneElementOfType(Logging.class);
    }

    @Test
    void what_the_portal_does_is_told_and_of_libraries_only_warnings() {
        Logging.asLines(context);

        assertThat(context.getLogger("studio.portal.access").getEffectiveLevel())
                .isEqualTo(Level.INFO);
        assertThat(context.getLogger("org.eclipse.jetty").getEffectiveLevel()).isEqualTo(Level.WARN);
    }

    @Test
    void a_line_says_of_which_request_it_is() {
        Logging.asLines(context);

        assertThat(written("The answer is {}", "there"))
                .contains("WARN", "test.Place", "R-1", "127.0.0.9")
                .endsWith("The answer is there" + System.lineSeparator());
    }

    @Test
    void as_json_a_line_is_one_object_with_the_request() throws IOException {
        Logging.asLines(context);
        Logging.asJson(context);

        var json = new ObjectMapper().readTree(written("The answer is \"{}\"", "there"));

        assertThat(json.path("formattedMessage").asText()).isEqualTo("The answer is \"there\"");
        assertThat(json.path("mdc").path("request").asText()).isEqualTo("R-1");
    }

    private String written(String message, String argument) {
        var event = new LoggingEvent(
                "here", context.getLogger("test.Place"), Level.WARN, message, null, new Object[] {argument});
        event.setMDCPropertyMap(Map.of("request", "R-1", "address", "127.0.0.9"));
        var appenders = context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders();
        var console = (ConsoleAppender<ILoggingEvent>) appenders.next();
        assertThat(appenders).isExhausted();
        assertThat(console.getTarget()).isEqualTo("System.err");
        return new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);
    }
}
