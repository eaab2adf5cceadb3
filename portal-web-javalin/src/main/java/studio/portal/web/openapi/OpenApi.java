package studio.portal.web.openapi;

import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import studio.portal.application.Submissions;
import studio.portal.web.Access;
import studio.portal.web.Operation;
import studio.portal.web.Route;
import studio.portal.web.RouteTable;

/** The description of the JSON API (OpenAPI 3.1), made from the routes themselves, so that none can be missing. */
public final class OpenApi {
    private static final Pattern PATH_PARAMETER = Pattern.compile("[{<]([^}>]+)[}>]");
    private static final Map<Integer, String> REFUSALS = Map.ofEntries(
            Map.entry(400, "Unreadable"),
            Map.entry(401, "No valid credential"),
            Map.entry(403, "May know, but may not do this"),
            Map.entry(404, "Absent, or not yours"),
            Map.entry(405, "No such method here"),
            Map.entry(408, "The body came too slowly"),
            Map.entry(409, "A rule or a newer state refuses it; code says which"),
            Map.entry(412, "Not at the version of If-Match"),
            Map.entry(413, "Too large"),
            Map.entry(415, "Another kind of content is taken here"),
            Map.entry(410, "The stored file is damaged"),
            Map.entry(416, "No such range"),
            Map.entry(422, "Invalid; errors names the fields"),
            Map.entry(429, "Too many tries; see Retry-After"),
            Map.entry(500, "Our fault"),
            Map.entry(503, "Not now; see Retry-After"));

    private final Schemas schemas = new Schemas();

    private OpenApi() {}

    public static Map<String, Object> of(List<Route> routes) {
        return new OpenApi().document(routes);
    }

    private Map<String, Object> document(List<Route> routes) {
        var paths = new TreeMap<String, Map<String, Object>>();
        for (var route : routes) {
            route.operation()
                    .ifPresent(operation -> paths.computeIfAbsent(path(route), any -> new LinkedHashMap<>())
                            .put(route.method().name().toLowerCase(Locale.ROOT), operation(route, operation)));
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Portal", "version", "1"));
        document.put("servers", List.of(Map.of("url", RouteTable.API)));
        document.put("paths", paths);
        document.put("components", components());
        return document;
    }

    private Map<String, Object> components() {
        var all = new LinkedHashMap<String, Object>();
        var named = new TreeMap<>(schemas.components());
        named.put("Problem", problem());
        all.put("schemas", named);
        all.put(
                "securitySchemes",
                Map.of(
                        "token",
                        Map.of("type", "http", "scheme", "bearer"),
                        "session",
                        Map.of(
                                "type", "apiKey",
                                "in", "cookie",
                                "name", "portal",
                                "description",
                                        "Of a browser that is signed in; over https its name starts with __Host-. "
                                                + "Whatever changes something needs the header X-CSRF-Token too.")));
        return all;
    }

    private Map<String, Object> operation(Route route, Operation operation) {
        var described = new LinkedHashMap<String, Object>();
        described.put("summary", operation.summary());
        described.put("operationId", id(route));
        described.put("tags", List.of(path(route).split("/", -1)[1]));
        if (!isOpen(route)) {
            described.put("security", List.of(Map.of("token", List.of()), Map.of("session", List.of())));
        }
        var parameters = parameters(route, operation);
        if (!parameters.isEmpty()) {
            described.put("parameters", parameters);
        }
        body(route, operation, described);
        described.put("responses", responses(route, operation));
        return described;
    }

    private void body(Route route, Operation operation, Map<String, Object> described) {
        if (route.body() == Route.Body.STREAM) {
            var form = Map.of("type", "object", "properties", Map.of("file", binary()), "required", List.of("file"));
            described.put(
                    "requestBody",
                    Map.of(
                            "required",
                            true,
                            "content",
                            Map.of(
                                    "application/octet-stream", Map.of("schema", binary()),
                                    "multipart/form-data", Map.of("schema", form))));
        }
        var type = route.method().equals(HandlerType.PATCH) ? "application/merge-patch+json" : "application/json";
        operation.body().ifPresent(body -> described.put("requestBody", content(type, schemas.ofBody(body))));
    }

    private static Map<String, Object> content(String type, Map<String, Object> schema) {
        return Map.of("required", true, "content", Map.of(type, Map.of("schema", schema)));
    }

    private static List<Map<String, Object>> parameters(Route route, Operation operation) {
        var parameters = new ArrayList<Map<String, Object>>();
        PATH_PARAMETER
                .matcher(route.path())
                .results()
                .forEach(found -> parameters.add(Parameters.ofPath(found.group(1))));
        operation.query().forEach(name -> parameters.add(Parameters.ofQuery(name)));
        if (operation.repeatable()) {
            parameters.add(parameter(
                    "Idempotency-Key",
                    "header",
                    "The same key and body have one effect and get the same answer; with another body it is 422",
                    Map.of("type", "string", "maxLength", Submissions.KEY_LENGTH)));
        }
        if (operation.refusals().contains(412)) {
            parameters.add(parameter(
                    "If-Match",
                    "header",
                    "The ETag this is about; at another one it is 412",
                    Map.of("type", "string")));
        }
        if (sendsBytes(operation)) {
            parameters.add(parameter(
                    "If-None-Match",
                    "header",
                    "ETags of bytes that are there already: then it is 304",
                    Map.of("type", "string")));
            parameters.add(
                    parameter("Range", "header", "The part that is wanted: then it is 206", Map.of("type", "string")));
            parameters.add(parameter(
                    "If-Range",
                    "header",
                    "The ETag of the bytes of which a part is wanted; of others all are sent",
                    Map.of("type", "string")));
        }
        return parameters;
    }

    private static boolean sendsBytes(Operation operation) {
        return operation.refusals().contains(416);
    }

    static Map<String, Object> parameter(String name, String in, String description, Map<String, Object> schema) {
        return Map.of(
                "name", name, "in", in, "required", in.equals("path"), "description", description, "schema", schema);
    }

    private Map<String, Object> responses(Route route, Operation operation) {
        var responses = new TreeMap<String, Object>();
        var success = new LinkedHashMap<String, Object>();
        success.put("description", operation.summary());
        if (operation.status() == 201) {
            success.put("headers", header("Location", "Where it is"));
        }
        operation
                .answer()
                .ifPresent(answer -> success.put(
                        "content",
                        answer == byte[].class
                                ? Map.of("*/*", Map.of("schema", binary()))
                                : Map.of("application/json", Map.of("schema", schemas.ofAnswer(answer)))));
        responses.put(String.valueOf(operation.status()), success);
        if (sendsBytes(operation)) {
            var part = new LinkedHashMap<>(success);
            part.put("description", "The part that the header Range asked for");
            part.put("headers", header("Content-Range", "Which part of how many bytes"));
            responses.put("206", part);
            var known = new LinkedHashMap<String, Object>();
            known.put("description", "The bytes are those that If-None-Match names");
            known.put("headers", header("ETag", "Of these bytes"));
            responses.put("304", known);
        }
        for (var status : refusals(route, operation)) {
            responses.put(String.valueOf(status), refusal(status));
        }
        return responses;
    }

    private static TreeSet<Integer> refusals(Route route, Operation operation) {
        var all = new TreeSet<>(operation.refusals());
        all.addAll(List.of(500));
        if (route.access() != Access.PUBLIC) {
            all.addAll(List.of(401, 404, 422, 429, 503));
        }
        if (route.method().equals(HandlerType.POST) || operation.body().isPresent()) {
            all.addAll(List.of(400, 408, 413, 415));
        }
        if (route.changes() && !isOpen(route) || route.access() == Access.ADMIN) {
            all.add(403);
        }
        return all;
    }

    private static Map<String, Object> refusal(int status) {
        var refusal = new LinkedHashMap<String, Object>();
        refusal.put("description", REFUSALS.getOrDefault(status, "Refused"));
        if (status == 429 || status == 503) {
            refusal.put("headers", header("Retry-After", "After how many seconds to try again"));
        }
        refusal.put(
                "content",
                Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
        return refusal;
    }

    private static Map<String, Object> header(String name, String description) {
        return Map.of(name, Map.of("description", description, "schema", Map.of("type", "string")));
    }

    private static Map<String, Object> problem() {
        var text = Map.of("type", "string");
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "type", text,
                        "title", text,
                        "status", Map.of("type", "integer"),
                        "code", text,
                        "detail", text,
                        "errors", Map.of("type", "object", "additionalProperties", text)),
                "required",
                List.of("type", "title", "status", "code", "detail"),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> binary() {
        return Map.of("type", "string", "format", "binary");
    }

    private static boolean isOpen(Route route) {
        return route.access() == Access.PUBLIC || route.access() == Access.VISITOR;
    }

    private static String path(Route route) {
        return route.path().substring(RouteTable.API.length()).replace('<', '{').replace('>', '}');
    }

    private static String id(Route route) {
        return route.method().name().toLowerCase(Locale.ROOT)
                + path(route).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }
}
