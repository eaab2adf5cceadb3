package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractStringAssert;

/** What came back. */
record Answer(String asked, int status, Map<String, List<String>> headers, byte[] body) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern SUBMISSION = Pattern.compile("name=\"submission\" value=\"([^\"]+)\"");

    static Answer of(HttpResponse<?> response, byte[] body) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.headers().map());
        var request = response.request();
        return new Answer(request.method() + " " + request.uri().getRawPath(), response.statusCode(), headers, body);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(asked + " answered " + status + ": " + text(), e);
        }
    }

    /** A field's text; of a nested one by a path as in {@code client/id}. */
    String json(String path) {
        return json().at("/" + path).asText();
    }

    Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    String location() {
        return header("Location").orElseThrow(() -> new AssertionError("No Location: " + this));
    }

    Optional<String> csrf() {
        return first(CSRF.matcher(text()));
    }

    Optional<String> submission() {
        return first(SUBMISSION.matcher(text()));
    }

    private static Optional<String> first(Matcher matcher) {
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    Answer expect(int expected) {
        assertThat(status).as("%s", this).isEqualTo(expected);
        return this;
    }

    /** A refusal in the shape of RFC 9457 that tells nothing of the inside. */
    Answer problem(int expected) {
        expect(expected);
        assertThat(header("Content-Type").orElse("")).as("%s", this).startsWith("application/problem+json");
        var problem = json();
        assertThat(problem.path("status").intValue()).isEqualTo(expected);
        for (var field : List.of("type", "title", "detail")) {
            assertThat(problem.path(field).asText()).as("%s of %s", field, this).isNotBlank();
        }
        assertTellsNothing();
        return this;
    }

    /** No stack trace, class, path of a file or SQL. */
    AbstractStringAssert<?> assertTellsNothing() {
        return assertThat(text())
                .as("%s", asked)
                .doesNotContain("Exception", "studio.portal", "java.", "org.jooq", "org.h2", "/tmp/", "SQL")
                .doesNotContain("\tat ", "select * ", "insert into");
    }

    String error(String field) {
        return json().path("errors").path(field).asText();
    }

    @Override
    public String toString() {
        var shown = text();
        return asked + " -> " + status + " " + (shown.length() > 1500 ? shown.substring(0, 1500) + "…" : shown);
    }
}
