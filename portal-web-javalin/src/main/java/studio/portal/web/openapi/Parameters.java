package studio.portal.web.openapi;

import java.util.List;
import java.util.Map;
import studio.portal.application.Page;

/** What may stand behind the question mark, by name: the same word means the same thing wherever it is taken. */
final class Parameters {
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> ID = Map.of("type", "string", "format", "uuid");

    private record Told(String description, Map<String, Object> schema) {}

    private static final Map<String, Told> ALL = Map.ofEntries(
            Map.entry("id", new Told("The id of one of them; several may be asked for", ID)),
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
            Map.entry("kind", new Told("One kind or several, with commas between them", TEXT)),
            Map.entry("label", new Told("That has this label, whatever its case", TEXT)),
            Map.entry("project", new Told("Of this project", ID)),
            Map.entry("ticket", new Told("Of this ticket", ID)),
            Map.entry("withdrawn", new Told("Only what was withdrawn (staff)", Map.of("type", "boolean"))),
            Map.entry(
                    "waiting",
                    new Told(
                            "Only what waits for the caller; of documents staff get what waits for any client",
                            Map.of("type", "boolean"))),
            Map.entry(
                    "on",
                    new Told(
                            "Whom they wait on: the client unless told otherwise",
                            Map.of("type", "string", "enum", List.of("client", "studio")))),
            Map.entry(
                    "standing",
                    new Told(
                            "Where they stand: drafts are for staff, open is also what is overdue",
                            Map.of("type", "string", "enum", List.of("draft", "open", "overdue", "settled")))),
            Map.entry(
                    "profile",
                    new Told(
                            "By the rules of EN 16931 unless told otherwise",
                            Map.of("type", "string", "enum", List.of("xrechnung")))),
            Map.entry("late", new Told("Only what missed the day it was due", Map.of("type", "boolean"))),
            Map.entry("milestoneIds", new Told("Ids of milestones, with commas between them", TEXT)),
            Map.entry("deliverableIds", new Told("Ids of deliverables, with commas between them", TEXT)),
            Map.entry("sort", new Told("What comes first", TEXT)),
            Map.entry("state", new Told("What became of it", TEXT)),
            Map.entry("from", new Told("The first day, or the number of the earlier version", TEXT)),
            Map.entry("to", new Told("The last day, or the number of the later version", TEXT)),
            Map.entry("way", new Told("How it came: bank, card or cash", TEXT)),
            Map.entry("left", new Told("Only what pays no invoice yet, or not wholly", Map.of("type", "boolean"))),
            Map.entry("currency", new Told("The ISO code of a currency", TEXT)),
            Map.entry("name", new Told("What the file is called, where it is sent as the whole body", TEXT)));

    private Parameters() {}

    /** Everything in an address has an id, but for versions, which are counted. */
    static Map<String, Object> ofPath(String name) {
        return name.equals("n")
                ? OpenApi.parameter(name, "path", "The number of the version", Map.of("type", "integer", "minimum", 1))
                : OpenApi.parameter(name, "path", "The id in the address", ID);
    }

    static Map<String, Object> ofQuery(String name) {
        var told = ALL.get(name);
        if (told == null) {
            throw new IllegalStateException("Nothing is said of the parameter " + name);
        }
        return OpenApi.parameter(name, "query", told.description(), told.schema());
    }
}
