package studio.portal.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Every address of the portal. The server, the authorisation matrix and the description of the API are made from it. */
public final class RouteTable {
    public static final String API = "/api/v1";

    private final List<Route> routes = new ArrayList<>();

    public static RouteTable of(List<Routes> areas) {
        var table = new RouteTable();
        areas.forEach(area -> area.addTo(table));
        return table;
    }

    public void get(String path, Access access, Handler handler) {
        page(HandlerType.GET, path, access, Route.Body.SMALL, handler);
    }

    public void post(String path, Access access, Handler handler) {
        page(HandlerType.POST, path, access, Route.Body.SMALL, handler);
    }

    /** As {@link #post}, for whoever is signed in, also while they look at the portal as somebody else sees it. */
    public void postAsOneself(String path, Access access, Handler handler) {
        add(new Route(HandlerType.POST, path, access, Route.Body.SMALL, handler, Optional.empty(), Route.Eyes.OWN));
    }

    /** Where another program tells something and proves by its signature who it is. */
    public void hook(String path, Handler handler) {
        page(HandlerType.POST, path, Access.PUBLIC, Route.Body.SIGNED, handler);
    }

    /** A form with files. */
    public void upload(String path, Access access, Handler handler) {
        page(HandlerType.POST, path, access, Route.Body.STREAM, handler);
    }

    /** @param path what follows {@value #API} */
    public void api(HandlerType method, String path, Access access, Operation operation, Handler handler) {
        add(new Route(method, API + path, access, Route.Body.SMALL, handler, Optional.of(operation), Route.Eyes.OWN));
    }

    /** @param path what follows {@value #API} */
    public void apiUpload(HandlerType method, String path, Access access, Operation operation, Handler handler) {
        add(new Route(method, API + path, access, Route.Body.STREAM, handler, Optional.of(operation), Route.Eyes.OWN));
    }

    private void page(HandlerType method, String path, Access access, Route.Body body, Handler handler) {
        add(new Route(method, path, access, body, handler, Optional.empty(), Route.Eyes.LENT));
    }

    private void add(Route route) {
        if (routes.stream()
                .anyMatch(other ->
                        other.method().equals(route.method()) && other.path().equals(route.path()))) {
            throw new IllegalStateException(route.method() + " " + route.path() + " is there twice");
        }
        routes.add(route);
    }

    /**
     * What can be asked of an address, as the header {@code Allow} says it.
     *
     * @param known which routes the asker may know of
     */
    Set<String> methods(String path, Predicate<Route> known) {
        var methods = new TreeSet<String>();
        routes.stream().filter(route -> route.leads(path)).filter(known).forEach(route -> {
            methods.add(route.method().name());
            if (route.method().equals(HandlerType.GET)) {
                methods.add(HandlerType.HEAD.name());
            }
        });
        return methods;
    }

    public List<Route> routes() {
        return List.copyOf(routes);
    }
}
