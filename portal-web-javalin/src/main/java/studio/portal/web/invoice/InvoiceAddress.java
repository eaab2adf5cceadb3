package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.portal.application.FieldError;
import studio.portal.application.InvalidInput;
import studio.portal.application.invoice.InvoiceFilter;
import studio.portal.application.invoice.InvoiceFilter.Sort;
import studio.portal.application.invoice.InvoiceFilter.Standing;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.project.ProjectId;
import studio.portal.web.Answers;
import studio.portal.web.Parsing;

/** The address of a list of invoices: filters live in it, so that it can be kept, shared and gone back to. */
public record InvoiceAddress(Map<String, String> parameters) {
    public static final String PATH = "/invoices";
    static final List<String> FILTERS = List.of("q", "standing", "client", "project", "sort");

    static InvoiceAddress of(Context ctx) {
        var kept = new LinkedHashMap<String, String>();
        for (var name : FILTERS) {
            Answers.query(ctx, name).map(String::strip).ifPresent(value -> kept.put(name, value));
        }
        return new InvoiceAddress(kept);
    }

    public static String of(InvoiceId id) {
        return PATH + "/" + id;
    }

    /** @throws NotFound for what is no id */
    static InvoiceId invoice(Context ctx) {
        return Parsing.pathId(ctx, "id", InvoiceId::new);
    }

    public String one(String name) {
        return parameters.getOrDefault(name, "");
    }

    public boolean isFiltered() {
        return parameters.keySet().stream().anyMatch(name -> !name.equals("sort"));
    }

    /** Of where they stand alone, of the same client and project. */
    public String standing(Standing standing) {
        var kept = Stream.of("client", "project")
                .filter(parameters::containsKey)
                .map(name -> "&" + name + "=" + Answers.encode(one(name)))
                .collect(Collectors.joining());
        return PATH + "?standing=" + Parsing.word(standing) + kept;
    }

    /** For pages: a value that is none is no filter. */
    InvoiceFilter filter(LocalDate today) {
        return filter(today, new ArrayList<>());
    }

    /** For the API: a value that is none is refused. */
    InvoiceFilter strictly(LocalDate today) {
        var errors = new ArrayList<FieldError>();
        var filter = filter(today, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return filter;
    }

    private InvoiceFilter filter(LocalDate today, List<FieldError> errors) {
        return new InvoiceFilter(
                parsed("standing", Parsing.word(Standing.class), errors),
                parsed("client", Parsing.id(ClientId::new), errors),
                parsed("project", Parsing.id(ProjectId::new), errors),
                Optional.of(one("q")),
                today,
                parsed("sort", Parsing.word(Sort.class), errors).orElse(Sort.UPDATED));
    }

    private <T> Optional<T> parsed(String name, Function<String, Optional<T>> parse, List<FieldError> errors) {
        if (one(name).isEmpty()) {
            return Optional.empty();
        }
        var value = parse.apply(one(name));
        if (value.isEmpty()) {
            errors.add(FieldError.of(name, "unknown"));
        }
        return value;
    }
}
