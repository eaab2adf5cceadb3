package studio.portal.web.document;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import studio.portal.application.FieldError;
import studio.portal.application.InvalidInput;
import studio.portal.application.document.DocumentFilter;
import studio.portal.application.document.DocumentFilter.Sort;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.project.ProjectId;
import studio.portal.web.Parsing;

/** Reads filters from an address. */
final class DocumentFilters {
    private final DocumentAddress address;
    private final List<FieldError> errors = new ArrayList<>();

    private DocumentFilters(DocumentAddress address) {
        this.address = address;
    }

    /** For pages: a value that is none is no filter. */
    static DocumentFilter of(DocumentAddress address) {
        return new DocumentFilters(address).filter();
    }

    /** For the API: a value that is none is refused. */
    static DocumentFilter strictly(Context ctx) {
        var filters = new DocumentFilters(DocumentAddress.of(ctx));
        var filter = filters.filter();
        if (!filters.errors.isEmpty()) {
            throw new InvalidInput(filters.errors);
        }
        return filter;
    }

    private DocumentFilter filter() {
        return new DocumentFilter(
                one("client", Parsing.id(ClientId::new)),
                one("project", Parsing.id(ProjectId::new)),
                kinds(),
                address.first("label"),
                address.first("q"),
                one("withdrawn", DocumentFilters::yesOrNo).orElse(false),
                one("waiting", DocumentFilters::yesOrNo).orElse(false),
                one("sort", Parsing.word(Sort.class)).orElse(Sort.UPDATED));
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return Optional.of(text).filter(Set.of("true", "false")::contains).map(Boolean::valueOf);
    }

    private Set<DocumentKind> kinds() {
        var found = new LinkedHashSet<DocumentKind>();
        address.values("kind")
                .forEach(text -> parsed("kind", text, DocumentKind::ofWord).ifPresent(found::add));
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
