package studio.portal.web.openapi;

import java.util.Map;
import studio.portal.application.Page;

/** What may stand behind the question mark, by name: the same word means the same thing wherever it is taken. */
final class Parameters {
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> ID = Map.of("type", "string", "format", "uuid");

    private record Told(String description, Map<String, Object> schema) {}

    private static final Map<String, Told> ALL = Map.ofEntries(
            Map.entry(
                    "limit",
                    new Told(
                            "How many at once; what is outside is clamped",
                            Map.of(
                                    "type",
                                    "integer",
                                    "minimum",
                                    1,
                                    "maximum",
                                    Page.LARGEST_SIZE,
                                    "default",
                                    Page.SIZE))),
            Map.entry("after", new Told("The cursor next of the answer before", TEXT)),
            Map.entry("before", new Told("The cursor previous of the answer before", TEXT)),
            Map.entry("q", new Told("Words, or beginnings of words; case and accents do not count", TEXT)),
            Map.entry("status", new Told("One status or several, with commas between them", TEXT)),
            Map.entry("priority", new Told("One priority or several, with commas between them", TEXT)),
            Map.entry("category", new Told("One category or several, with commas between them", TEXT)),
            Map.entry("client", new Told("Of this client", ID)),
            Map.entry("clientId", new Told("Of this client", ID)),
            Map.entry("personId", new Told("Who", ID)),
            Map.entry("assignee", new Told("Whose work it is: an id, or none", TEXT)),
            Map.entry("unassigned", new Told("Only what is nobody's work", Map.of("type", "boolean"))),
            Map.entry("sort", new Told("What comes first", TEXT)),
            Map.entry("state", new Told("What became of it", TEXT)),
            Map.entry("name", new Told("What the file is called, where it is sent as the whole body", TEXT)));

    private Parameters() {}

    static Map<String, Object> ofQuery(String name) {
        var told = ALL.get(name);
        if (told == null) {
            throw new IllegalStateException("Nothing is said of the parameter " + name);
        }
        return OpenApi.parameter(name, "query", told.description(), told.schema());
    }
}
