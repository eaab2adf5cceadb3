package studio.portal.web.ticket;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import studio.portal.application.FieldError;
import studio.portal.application.InvalidInput;
import studio.portal.application.ticket.TicketFilter;
import studio.portal.application.ticket.TicketFilter.Sort;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.TicketStatus;
import studio.portal.web.Parsing;

/** Reads filters from an address. */
final class TicketFilters {
    static final String NOBODY = "none";

    private final TicketAddress address;
    private final List<FieldError> errors = new ArrayList<>();

    private TicketFilters(TicketAddress address) {
        this.address = address;
    }

    /** For pages: a value that is none is no filter. */
    static TicketFilter of(TicketAddress address) {
        return new TicketFilters(address).filter();
    }

    /** For the API: a value that is none is refused. */
    static TicketFilter strictly(Context ctx) {
        var filters = new TicketFilters(TicketAddress.of(ctx));
        var filter = filters.filter();
        if (!filters.errors.isEmpty()) {
            throw new InvalidInput(filters.errors);
        }
        return filter;
    }

    private TicketFilter filter() {
        var unassigned = one("unassigned", TicketFilters::yesOrNo).orElse(false);
        var nobody = address.one("assignee").equals(NOBODY) || unassigned;
        return new TicketFilter(
                all("status", TicketStatus::ofWord),
                all("priority", Priority::ofWord),
                all("category", Category::ofWord),
                one("client", Parsing.id(ClientId::new)),
                nobody ? Optional.empty() : one("assignee", Parsing.id(PersonId::new)),
                nobody,
                address.first("q"),
                one("sort", Parsing.word(Sort.class)).orElse(Sort.UPDATED),
                one("project", Parsing.id(ProjectId::new)));
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return Optional.of(text).filter(Set.of("true", "false")::contains).map(Boolean::valueOf);
    }

    private <T> Set<T> all(String name, Function<String, Optional<T>> parse) {
        var found = new LinkedHashSet<T>();
        address.values(name).forEach(text -> parsed(name, text, parse).ifPresent(found::add));
        return found;
    }

    private <T> Optional<T> one(String name, Function<String, Optional<T>> parse) {
        return address.first(name).flatMap(text -> parsed(name, text, parse));
    }

    private <T> Optional<T> parsed(String name, String text, Function<String, Optional<T>> parse) {
        var value = parse.apply(text);
        if (value.isEmpty()) {
            errors.add(FieldError.of(name, "unknown"));
        }
        return value;
    }
}
