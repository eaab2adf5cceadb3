package studio.portal.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of a JSON object. Types are strict: a number is no text. */
final class JsonInput extends Input {
    private static final Set<String> TYPES = Set.of("application/json", "application/merge-patch+json");

    private final ObjectNode object;

    private JsonInput(ObjectNode object) {
        this.object = object;
    }

    static JsonInput of(Context ctx) {
        var body = Bodies.small(ctx);
        var type = Optional.ofNullable(ctx.contentType()).orElse("");
        if (body.length == 0 && type.isEmpty()) {
            return new JsonInput(Json.MAPPER.createObjectNode());
        }
        if (!TYPES.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            throw new Refused(415, "media-type");
        }
        return new JsonInput(object(body));
    }

    private static ObjectNode object(byte[] body) {
        try {
            if (body.length > 0 && Json.MAPPER.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw new Refused(400, "unreadable");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new Refused(400, "unreadable");
    }

    @Override
    public boolean flag(String name) {
        ask(name);
        var node = object.path(name);
        if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
            refuse(name, "type");
        }
        return node.isBoolean() && node.booleanValue();
    }

    @Override
    public boolean has(String name) {
        return object.has(name);
    }

    @Override
    public boolean isEmpty(String name) {
        return object.path(name).isNull();
    }

    @Override
    protected boolean isNothing(String text) {
        return false;
    }

    @Override
    public Optional<Long> number(String name) {
        ask(name);
        var node = object.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            refuse(name, "type");
            return Optional.empty();
        }
        return Optional.of(node.longValue());
    }

    @Override
    public Form again() {
        return Form.typed(Map.of());
    }

    @Override
    public String hash() {
        var told = object.deepCopy();
        names().stream().filter(Input::isSecret).forEach(told::remove);
        return Secrets.encode(Secrets.sha256(told.toString()));
    }

    @Override
    protected String secrets() {
        return names().stream()
                .filter(Input::isSecret)
                .sorted()
                .map(name -> name + "=" + object.path(name))
                .collect(Collectors.joining("\n"));
    }

    @Override
    protected Optional<String> one(String name) {
        ask(name);
        return text(name, object.path(name));
    }

    @Override
    protected List<String> many(String name) {
        ask(name);
        var node = object.path(name);
        var values = new ArrayList<String>();
        if (node.isArray()) {
            node.forEach(element -> {
                if (element.isNull()) {
                    refuse(name, "type");
                }
                text(name, element).ifPresent(values::add);
            });
        } else if (!node.isMissingNode() && !node.isNull()) {
            refuse(name, "type");
        }
        return values;
    }

    @Override
    protected List<Input> parts(String name) {
        ask(name);
        var node = object.path(name);
        var parts = new ArrayList<Input>();
        if (node.isArray()) {
            node.forEach(element -> {
                if (element instanceof ObjectNode part) {
                    parts.add(new JsonInput(part));
                } else {
                    refuse(name, "type");
                }
            });
        } else if (!node.isMissingNode() && !node.isNull()) {
            refuse(name, "type");
        }
        return parts;
    }

    @Override
    protected Optional<Input> part(String name) {
        ask(name);
        var node = object.path(name);
        if (node instanceof ObjectNode part) {
            return Optional.of(new JsonInput(part));
        }
        if (!node.isMissingNode() && !node.isNull()) {
            refuse(name, "type");
        }
        return Optional.empty();
    }

    @Override
    protected Set<String> names() {
        var names = new HashSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Optional<String> text(String name, JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (node.getNodeType() != JsonNodeType.STRING) {
            refuse(name, "type");
            return Optional.empty();
        }
        return clean(name, node.textValue());
    }
}
