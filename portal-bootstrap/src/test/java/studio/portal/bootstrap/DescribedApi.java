package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The API as {@code openapi.json} of the running server describes it; every answer a test gets is held against it. */
final class DescribedApi {
    private static final Map<String, DescribedApi> BY_SERVER = new ConcurrentHashMap<>();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig FORMATS_COUNT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final String BASE = "/api/v1";

    private final JsonNode document;
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    private DescribedApi(JsonNode document) {
        this.document = document;
        // The validator takes only addresses under a top-level domain that exists; the invented cast has none.
        document.findParents("format").forEach(schema -> {
            if (schema.path("format").asText().equals("email")) {
                ((ObjectNode) schema).remove("format");
            }
        });
    }

    static DescribedApi of(Http http) {
        return BY_SERVER.computeIfAbsent(
                http.base(),
                any -> new DescribedApi(http.send("GET", BASE + "/openapi.json", Map.of(), new byte[0])
                        .expect(200)
                        .json()));
    }

    JsonNode document() {
        return document;
    }

    /** What the description says of a field of a body. */
    record Field(boolean required, boolean nullable) {}

    /** The fields of a route's body by name; none where it takes no JSON. */
    Map<String, Field> body(String method, String path) {
        var content = document.path("paths")
                .path(path.replaceFirst("^" + BASE, ""))
                .path(method)
                .path("requestBody")
                .path("content");
        var fields = new TreeMap<String, Field>();
        content.properties().forEach(type -> {
            var reference = type.getValue().path("schema").path("$ref").asText();
            if (!reference.isEmpty()) {
                var schema = document.at(reference.substring(1));
                schema.path("properties")
                        .properties()
                        .forEach(field -> fields.put(
                                field.getKey(),
                                new Field(
                                        names(schema.path("required")).contains(field.getKey()),
                                        isNullable(field.getValue()))));
            }
        });
        return fields;
    }

    private static boolean isNullable(JsonNode schema) {
        return names(schema.path("type")).contains("null")
                || StreamSupport.stream(schema.path("anyOf").spliterator(), false)
                        .anyMatch(each -> each.path("type").asText().equals("null"));
    }

    private static Set<String> names(JsonNode list) {
        var names = new TreeSet<String>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }

    /** Method, path as described, and status of every answer that was held against the description. */
    Set<String> seen() {
        return new TreeSet<>(seen);
    }

    /** Fails unless status, type and body of an answer are described; an address that is none is not looked up. */
    void check(Answer answer) {
        var asked = answer.asked().split(" ", 2);
        var method = asked[0].toLowerCase(Locale.ROOT);
        var path = described(asked[1], method);
        if (path.isEmpty()) {
            assertThat(answer.status()).as("%s", answer).isIn(400, 401, 404, 405);
            return;
        }
        var operation = document.path("paths").path(path.get()).path(method);
        var response = operation.path("responses").path(String.valueOf(answer.status()));
        assertThat(response.isMissingNode())
                .as("%s %s answers %s, which is not described: %s", method, path.get(), answer.status(), answer)
                .isFalse();
        checkBody(answer, response.path("content"));
        response.path("headers")
                .fieldNames()
                .forEachRemaining(name -> assertThat(answer.header(name))
                        .as("%s of %s", name, answer)
                        .isPresent());
        seen.add(asked[0] + " " + path.get() + " " + answer.status());
    }

    private void checkBody(Answer answer, JsonNode content) {
        if (content.isMissingNode()) {
            assertThat(answer.body()).as("%s", answer).isEmpty();
            return;
        }
        if (content.has("*/*")) {
            return;
        }
        var type = answer.header("Content-Type").orElse("").split(";", 2)[0];
        assertThat(content.has(type)).as("the type of %s is %s", answer, type).isTrue();
        var wrong = schema(content.path(type).path("schema")).validate(answer.json());
        assertThat(wrong).as("%s", answer).isEmpty();
    }

    private JsonSchema schema(JsonNode schema) {
        return compiled.computeIfAbsent(schema, wanted -> {
            ObjectNode whole = wanted.deepCopy();
            whole.set("components", document.path("components"));
            return SCHEMAS.getSchema(whole, FORMATS_COUNT);
        });
    }

    /** The described path that an address belongs to: of several the one with the fewest parameters. */
    private Optional<String> described(String address, String method) {
        var path = address.substring(BASE.length());
        return StreamSupport.stream(
                        ((Iterable<String>) () -> document.path("paths").fieldNames()).spliterator(), false)
                .filter(template -> pattern(template).matcher(path).matches())
                .min(Comparator.comparing(
                        template -> template.chars().filter(c -> c == '{').count()))
                .filter(template -> document.path("paths").path(template).has(method));
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+").replace(".", "\\."));
    }
}
