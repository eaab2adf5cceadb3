package studio.portal.web.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import studio.portal.application.Change;
import studio.portal.application.Page;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.document.ApprovalMode;
import studio.portal.domain.document.Verdict;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.web.Json;
import studio.portal.web.Operation;
import studio.portal.web.Sent;

/** JSON schemas (2020-12) of the records that commands and views are. */
final class Schemas {
    private final Map<String, Object> components = new TreeMap<>();
    private final Map<String, Class<?>> owners = new LinkedHashMap<>();

    /** By name, as far as they were asked for. */
    Map<String, Object> components() {
        return components;
    }

    /** Of what is sent: what may be left out is not required. */
    Map<String, Object> ofBody(Type type) {
        return of(type, false);
    }

    /** Of what is answered: every field is there, though it may be null. */
    Map<String, Object> ofAnswer(Type type) {
        return of(type, true);
    }

    private Map<String, Object> of(Type type, boolean answer) {
        if (type instanceof Operation.ListOf list) {
            return page(list.item(), answer);
        }
        if (type instanceof ParameterizedType generic) {
            return ofGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), answer);
        }
        return ofClass((Class<?>) type, answer);
    }

    private Map<String, Object> ofGeneric(Class<?> raw, Type[] arguments, boolean answer) {
        if (raw == Optional.class || raw == Change.class) {
            return nullable(of(arguments[0], answer));
        }
        if (raw == Page.class) {
            return page((Class<?>) arguments[0], answer);
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of("type", "object", "additionalProperties", of(arguments[1], answer));
        }
        return Map.of("type", "array", "items", of(arguments[0], answer));
    }

    private Map<String, Object> ofClass(Class<?> type, boolean answer) {
        if (type.isEnum()) {
            return Map.of("type", "string", "enum", words(type));
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type == TicketNumber.class
                || type == VersionNumber.class
                || type == ProjectNumber.class
                || type.isPrimitive()
                || Number.class.isAssignableFrom(type)) {
            return Map.of("type", "integer");
        }
        if (JsonNode.class.isAssignableFrom(type)) {
            return Map.of("type", "object");
        }
        if (type == Instant.class) {
            return text("date-time");
        }
        if (type == ZoneId.class) {
            return Map.of("type", "string");
        }
        if (type == LocalDate.class) {
            return text("date");
        }
        if (type == EmailAddress.class) {
            return text("email");
        }
        if (type.getSimpleName().endsWith("Id") || type == UUID.class) {
            return text("uuid");
        }
        if (type.isSealed()) {
            return Map.of(
                    "oneOf",
                    Arrays.stream(type.getPermittedSubclasses())
                            .map(each -> of(each, answer))
                            .toList());
        }
        if (type.isRecord() && type.getRecordComponents().length > 1) {
            return reference(type, answer);
        }
        return type.isRecord() && !isValue(type) ? reference(type, answer) : Map.of("type", "string");
    }

    /** A record around one string, as a file's name, is that string. */
    private static boolean isValue(Class<?> type) {
        return type.getRecordComponents()[0].getName().equals("value");
    }

    private Map<String, Object> reference(Class<?> type, boolean answer) {
        var name = name(type);
        if (!owners.containsKey(name)) {
            owners.put(name, type);
            components.put(name, object(type, answer));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private String name(Class<?> type) {
        var simple = type.getSimpleName();
        var enclosing = Optional.ofNullable(type.getEnclosingClass()).map(Class::getSimpleName);
        var name = simple.equals("Command") ? enclosing.orElse(simple) : simple;
        return owners.getOrDefault(name, type).equals(type) ? name : enclosing.orElse("") + simple;
    }

    private Map<String, Object> object(Class<?> type, boolean answer) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        collect(type, answer, properties, required);
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private void collect(Class<?> type, boolean answer, Map<String, Object> properties, List<String> required) {
        for (var component : type.getRecordComponents()) {
            if (isUnwrapped(type, component)) {
                collect(component.getType(), answer, properties, required);
                continue;
            }
            var must = answer || mustBeSent(component);
            properties.put(component.getName(), limited(component, ofField(component, answer, must)));
            if (must) {
                required.add(component.getName());
            }
        }
    }

    /** In a body null says what leaving out says, or clears; not where it is marked to be no value. */
    private Map<String, Object> ofField(RecordComponent component, boolean answer, boolean must) {
        var type = component.getGenericType();
        if (answer || must) {
            return of(type, answer);
        }
        var isOptional = type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
        if (!isOptional) {
            return nullable(of(type, false));
        }
        return component.getAccessor().isAnnotationPresent(NotNull.class)
                ? of(((ParameterizedType) type).getActualTypeArguments()[0], false)
                : of(type, false);
    }

    private static boolean isUnwrapped(Class<?> type, RecordComponent component) {
        return Json.mixin(type)
                .map(mixin -> Arrays.stream(mixin.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals(component.getName())
                                && method.isAnnotationPresent(JsonUnwrapped.class)))
                .orElse(false);
    }

    /** Types of which nothing can stand for what was left out, unlike the priority of a ticket. */
    private static final Set<Class<?>> SENT_AS_THEY_ARE =
            Set.of(LocalDate.class, VersionNumber.class, ContentHash.class, ApprovalMode.class, Verdict.class);

    /** Whatever has a value of its own when left out is not demanded of whoever sends. */
    private static boolean mustBeSent(RecordComponent component) {
        var type = component.getType();
        var accessor = component.getAccessor();
        return accessor.isAnnotationPresent(NotBlank.class)
                || accessor.isAnnotationPresent(NotEmpty.class)
                || accessor.isAnnotationPresent(Sent.class)
                || accessor.isAnnotationPresent(NotNull.class)
                        && (type.getSimpleName().endsWith("Id") || SENT_AS_THEY_ARE.contains(type))
                || type == String.class
                || type == EmailAddress.class
                || type == UUID.class;
    }

    private static Map<String, Object> limited(RecordComponent component, Map<String, Object> schema) {
        var size = component.getAccessor().getAnnotation(Size.class);
        if (size == null || schema.containsKey("$ref")) {
            return schema;
        }
        var suffix = String.valueOf(schema.get("type")).contains("array") ? "Items" : "Length";
        var limited = new LinkedHashMap<>(schema);
        if (size.min() > 0) {
            limited.put("min" + suffix, size.min());
        }
        if (size.max() < Integer.MAX_VALUE) {
            limited.put("max" + suffix, size.max());
        }
        return limited;
    }

    private Map<String, Object> page(Class<?> item, boolean answer) {
        var cursor = Map.of("type", List.of("string", "null"));
        return Map.of(
                "type", "object",
                "properties",
                        Map.of(
                                "items",
                                Map.of("type", "array", "items", of(item, answer)),
                                "next",
                                cursor,
                                "previous",
                                cursor),
                "required", List.of("items", "next", "previous"));
    }

    private static Map<String, Object> nullable(Map<String, Object> schema) {
        if (schema.get("type") instanceof String type && !schema.containsKey("enum")) {
            var nullable = new LinkedHashMap<>(schema);
            nullable.put("type", List.of(type, "null"));
            return nullable;
        }
        return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> Json.word((Enum<?>) value))
                .toList();
    }

    private static Map<String, Object> text(String format) {
        return Map.of("type", "string", "format", format);
    }
}
