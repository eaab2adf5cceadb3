package studio.portal.web.ticket;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.ticket.TicketStatus;

/** The address of a list of tickets: filters live in it, so that it can be kept, shared and gone back to. */
public record TicketAddress(Map<String, List<String>> parameters) {
    private static final List<String> FILTERS =
            List.of("q", "status", "priority", "category", "client", "assignee", "unassigned", "project", "sort");

    static TicketAddress of(Context ctx) {
        var kept = new LinkedHashMap<String, List<String>>();
        for (var name : FILTERS) {
            var values = ctx.queryParams(name).stream()
                    .flatMap(value -> name.equals("q") ? List.of(value).stream() : List.of(value.split(",")).stream())
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!values.isEmpty()) {
                kept.put(name, values);
            }
        }
        return new TicketAddress(kept);
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

    /** All tickets of a status, whatever else was filtered: its number counts those. */
    public String only(TicketStatus status) {
        return "/tickets?status=" + status.word();
    }

    /** A client's tickets that are not closed. */
    public static String unclosed(ClientId client) {
        return Arrays.stream(TicketStatus.values())
                .filter(status -> status != TicketStatus.CLOSED)
                .map(status -> "&status=" + status.word())
                .collect(Collectors.joining("", "/tickets?client=" + client, ""));
    }

    String part(String direction, String cursor) {
        var all = new LinkedHashMap<>(parameters);
        all.put(direction, List.of(cursor));
        return "/tickets?"
                + all.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream()
                                .map(value -> entry.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                        .collect(Collectors.joining("&"));
    }
}
