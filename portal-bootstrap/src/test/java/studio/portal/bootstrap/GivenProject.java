package studio.portal.bootstrap;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Projects, and what is asked of clients for them, to begin tests from. */
final class GivenProject {
    static final String DUE = LocalDate.now(ZoneOffset.UTC).plusDays(14).toString();

    private final RunningPortal portal;
    private final Given given;

    GivenProject(RunningPortal portal) {
        this.portal = portal;
        this.given = new Given(portal);
    }

    /** Of the member's client, at work; its id. */
    String published(Someone member, String name) {
        return project(member, name, true);
    }

    /** The studio's alone; its id. */
    String hidden(Someone member, String name) {
        return project(member, name, false);
    }

    private String project(Someone member, String name, boolean published) {
        var client = portal.api(member).get("/me").json("client/id");
        return given.project(client, name, published);
    }

    /** A request with one item of each kind, not sent yet; its path in the API. */
    String draft(String project) {
        return portal.api(Someone.ANA)
                .post("/projects/" + project + "/requests", words())
                .expect(201)
                .location()
                .replaceFirst("^/api/v1", "");
    }

    String sent(String project) {
        var path = draft(project);
        portal.api(Someone.ANA).patch(path, Map.of("status", "sent")).expect(200);
        return path;
    }

    static Map<String, Object> words() {
        return Map.of(
                "title",
                "What we need",
                "intro",
                "Please **soon**.",
                "items",
                List.of(
                        item("text", "About you"),
                        item("files", "Your logo"),
                        with(item("choice", "Which colours?"), "choices", List.of("Warm", "Cold")),
                        item("link", "Your old website")));
    }

    static Map<String, Object> item(String kind, String title) {
        return new LinkedHashMap<>(Map.of("kind", kind, "title", title, "dueOn", DUE));
    }

    static Map<String, Object> with(Map<String, Object> item, String field, Object value) {
        item.put(field, value);
        return item;
    }
}
