package studio.portal.web.project;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import studio.portal.application.FieldError;
import studio.portal.application.InvalidInput;
import studio.portal.application.project.ProjectFilter;
import studio.portal.application.project.ProjectFilter.Sort;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.ProjectStatus;
import studio.portal.web.Parsing;

/** The address of a list of projects: filters live in it, so that it can be kept, shared and gone back to. */
public record ProjectAddress(Map<String, String> parameters) {
    static final List<String> FILTERS = List.of("q", "status", "client", "waiting", "late", "sort");

    static ProjectAddress of(Context ctx) {
        var kept = new LinkedHashMap<String, String>();
        for (var name : FILTERS) {
            var value = String.join(",", ctx.queryParams(name)).strip();
            if (!value.isEmpty()) {
                kept.put(name, value);
            }
        }
        return new ProjectAddress(kept);
    }

    public String one(String name) {
        return parameters.getOrDefault(name, "");
    }

    public boolean isFiltered() {
        return parameters.keySet().stream().anyMatch(name -> !name.equals("sort"));
    }

    /** For pages: a value that is none is no filter. */
    ProjectFilter filter(Sort usual, LocalDate today) {
        return filter(usual, today, new ArrayList<>());
    }

    /** For the API: a value that is none is refused. */
    ProjectFilter strictly(Sort usual, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        var filter = filter(usual, today, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return filter;
    }

    private ProjectFilter filter(Sort usual, LocalDate today, List<FieldError> errors) {
        var late = parsed("late", ProjectAddress::yesOrNo, errors).orElse(false);
        return new ProjectFilter(
                statuses(errors),
                parsed("client", Parsing.id(ClientId::new), errors),
                parsed("waiting", ProjectAddress::yesOrNo, errors).orElse(false),
                Optional.of(today).filter(day -> late),
                Optional.of(one("q")),
                parsed("sort", Parsing.word(Sort.class), errors).orElse(usual));
    }

    private Set<ProjectStatus> statuses(List<FieldError> errors) {
        var found = new LinkedHashSet<ProjectStatus>();
        Arrays.stream(one("status").split(","))
                .filter(word -> !word.isBlank())
                .forEach(word -> ProjectStatus.ofWord(word.strip())
                        .ifPresentOrElse(found::add, () -> errors.add(FieldError.of("status", "unknown"))));
        return found;
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

    private static Optional<Boolean> yesOrNo(String text) {
        return Optional.of(text).filter(Set.of("true", "false")::contains).map(Boolean::valueOf);
    }
}
