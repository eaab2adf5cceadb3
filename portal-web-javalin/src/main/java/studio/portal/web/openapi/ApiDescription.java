package studio.portal.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Json;
import studio.portal.web.Operation;
import studio.portal.web.Pages;
import studio.portal.web.Route;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;

/** The description of the API, for programs and for people: of every route that is in the table when somebody asks. */
public final class ApiDescription implements Routes {
    /** One area of the API as people read of it. */
    public record Area(String name, List<Line> lines) {}

    /**
     * A route.
     *
     * @param parameters of the address and headers that it takes
     * @param body the fields that may be sent; those that must be have a star
     * @param answer the fields that come back when all goes well
     * @param statuses that it may answer
     */
    public record Line(
            String method,
            String path,
            String summary,
            List<String> parameters,
            List<String> body,
            List<String> answer,
            List<String> statuses) {}

    private final Pages pages;

    public ApiDescription(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                "/openapi.json",
                Access.PUBLIC,
                Operation.answering("This description", 200, JsonNode.class),
                ctx -> Answers.json(ctx, OpenApi.of(table.routes())));
        table.get("/api", Access.VISITOR, ctx -> show(ctx, table.routes()));
    }

    private void show(Context ctx, List<Route> routes) {
        var document = Json.tree(OpenApi.of(routes));
        var areas = new ArrayList<Area>();
        for (var route : routes) {
            route.operation().ifPresent(operation -> {
                var path = route.path().substring(RouteTable.API.length());
                var name = path.split("/", -1)[1];
                if (areas.isEmpty() || !areas.get(areas.size() - 1).name().equals(name)) {
                    areas.add(new Area(name, new ArrayList<>()));
                }
                areas.get(areas.size() - 1).lines().add(line(route, operation, document, path));
            });
        }
        pages.show(ctx, "api.jte", Map.of("areas", areas));
    }

    private static Line line(Route route, Operation operation, JsonNode document, String path) {
        var described = document.path("paths")
                .path(path.replace('<', '{').replace('>', '}'))
                .path(route.method().name().toLowerCase(Locale.ROOT));
        var parameters = new ArrayList<String>();
        described.path("parameters").forEach(parameter -> {
            if (!parameter.path("in").asText().equals("path")) {
                parameters.add(parameter.path("name").asText());
            }
        });
        var statuses = new ArrayList<String>();
        described.path("responses").fieldNames().forEachRemaining(statuses::add);
        var answer = described.path("responses").path(String.valueOf(operation.status()));
        return new Line(
                route.method().name(),
                route.path(),
                operation.summary(),
                parameters,
                fields(document, schema(described.path("requestBody"))),
                fields(document, schema(answer)).stream()
                        .map(name -> name.replace("*", ""))
                        .toList(),
                statuses);
    }

    private static JsonNode schema(JsonNode described) {
        var content = described.path("content");
        return content.isEmpty() ? content : content.elements().next().path("schema");
    }

    /** Of a list the fields of its items. */
    private static List<String> fields(JsonNode document, JsonNode schema) {
        var reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            return fields(document, document.at(reference.substring(1)));
        }
        var items = schema.path("properties").path("items").path("items");
        if (!items.isMissingNode()) {
            return fields(document, items);
        }
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        var fields = new ArrayList<String>();
        schema.path("properties")
                .fieldNames()
                .forEachRemaining(name -> fields.add(required.contains(name) ? name + "*" : name));
        return fields;
    }
}
