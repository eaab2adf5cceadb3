package studio.portal.web.document;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.web.Answers;
import studio.portal.web.Parsing;

/** The address of a library: filters live in it, so that it can be kept, shared and gone back to. */
public record DocumentAddress(Map<String, List<String>> parameters) {
    static final String PATH = "/documents";

    private static final List<String> FILTERS =
            List.of("q", "kind", "label", "client", "project", "withdrawn", "waiting", "sort");
    private static final List<String> LISTS = List.of("kind");

    static DocumentAddress of(Context ctx) {
        var kept = new LinkedHashMap<String, List<String>>();
        for (var name : FILTERS) {
            var values = ctx.queryParams(name).stream()
                    .flatMap(value -> LISTS.contains(name) ? Stream.of(value.split(",")) : Stream.of(value))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!values.isEmpty()) {
                kept.put(name, values);
            }
        }
        return new DocumentAddress(kept);
    }

    public static String of(DocumentId id) {
        return PATH + "/" + id;
    }

    /** A client's library. */
    public static String of(ClientId client) {
        return PATH + "?client=" + client;
    }

    /** The documents that have a label. */
    public static String labelled(String label) {
        return PATH + "?label=" + Answers.encode(label);
    }

    /** @throws NotFound where the path has no number that could be a version's */
    static VersionNumber version(Context ctx) {
        return version(ctx.pathParam("n")).orElseThrow(NotFound::new);
    }

    static Optional<VersionNumber> version(String text) {
        return Parsing.number(text)
                .filter(number -> number > 0 && number <= Integer.MAX_VALUE)
                .map(number -> new VersionNumber(number.intValue()));
    }

    static DocumentId document(Context ctx) {
        return Parsing.pathId(ctx, "id", DocumentId::new);
    }

    public List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    Optional<String> first(String name) {
        return values(name).stream().findFirst();
    }

    public String one(String name) {
        return first(name).orElse("");
    }

    public String joined(String name) {
        return String.join(",", values(name));
    }

    public boolean isFiltered() {
        return parameters.keySet().stream().anyMatch(name -> !name.equals("sort"));
    }

    /** The form to add to what is listed, for the client and the project it is of. */
    public String adding() {
        var parts = Stream.of("client", "project")
                .flatMap(name -> first(name).stream().map(value -> name + "=" + Answers.encode(value)))
                .collect(Collectors.joining("&"));
        return PATH + "/new" + (parts.isEmpty() ? "" : "?" + parts);
    }

    String part(String direction, String cursor) {
        var all = new LinkedHashMap<>(parameters);
        all.put(direction, List.of(cursor));
        return PATH + "?"
                + all.entrySet().stream()
                        .flatMap(entry ->
                                entry.getValue().stream().map(value -> entry.getKey() + "=" + Answers.encode(value)))
                        .collect(Collectors.joining("&"));
    }
}
