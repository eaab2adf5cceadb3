package studio.portal.web;

/** The addresses of one area. */
@FunctionalInterface
public interface Routes {
    void addTo(RouteTable table);
}
