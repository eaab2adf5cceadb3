package studio.portal.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Operation;
import studio.portal.web.Pages;
import studio.portal.web.Route;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;

/** The description of the API, for programs and for people. */
public final class ApiDescription implements Routes {
    /** One area of the API as people read of it. */
    public record Area(String name, List<Line> lines) {}

    public record Line(String method, String path, String summary, List<Integer> statuses) {}

    private final Pages pages;
    private final Supplier<List<Route>> routes;

    /** @param routes asked when somebody reads the description, for it has a route itself */
    public ApiDescription(Pages pages, Supplier<List<Route>> routes) {
        this.pages = pages;
        this.routes = routes;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                "/openapi.json",
                Access.PUBLIC,
                Operation.answering("This description", 200, JsonNode.class),
                ctx -> Answers.json(ctx, OpenApi.of(routes.get())));
        table.get("/api", Access.VISITOR, this::show);
    }

    private void show(Context ctx) {
        var areas = new ArrayList<Area>();
        for (var route : routes.get()) {
            route.operation().ifPresent(operation -> {
                var path = route.path().substring(RouteTable.API.length());
                var name = path.split("/", -1)[1];
                if (areas.isEmpty() || !areas.get(areas.size() - 1).name().equals(name)) {
                    areas.add(new Area(name, new ArrayList<>()));
                }
                areas.get(areas.size() - 1)
                        .lines()
                        .add(new Line(route.method().name(), route.path(), operation.summary(), operation.refusals()));
            });
        }
        pages.show(ctx, "api.jte", Map.of("areas", areas));
    }
}
