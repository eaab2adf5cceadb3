package studio.portal.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import studio.portal.application.Change;
import studio.portal.application.FieldError;
import studio.portal.application.InvalidInput;
import studio.portal.application.Validation;
import studio.portal.domain.OneLine;

/**
 * What somebody sent, turned from strings into types. What cannot be turned is collected and told together with what
 * the command's own constraints find; a field that nobody asked for is an error as well.
 */
public abstract class Input {
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();

    /** An HTML form, plain or with files. */
    public static FormInput ofForm(Context ctx) {
        return FormInput.of(ctx);
    }

    /** A JSON object; nothing at all counts as one without fields. */
    public static Input ofJson(Context ctx) {
        return JsonInput.of(ctx);
    }

    /** As it was sent, or "" where nothing was. */
    public final String text(String name) {
        return one(name).orElse("");
    }

    /** Empty where nothing was sent; what cannot be parsed is the error {@code unknown}. */
    public final <T> Optional<T> optional(String name, Function<String, Optional<T>> parse) {
        return value(name).flatMap(text -> parsed(name, text, parse));
    }

    /**
     * As {@link #optional}, and nothing sent is the error {@code NotBlank}.
     *
     * @param standIn what the command is built with in case of an error; it goes no further
     */
    public final <T> T required(String name, Function<String, Optional<T>> parse, T standIn) {
        var text = value(name);
        if (text.isEmpty()) {
            refuse(name, "NotBlank");
            return standIn;
        }
        return parsed(name, text.get(), parse).orElse(standIn);
    }

    public final <T> List<T> list(String name, Function<String, Optional<T>> parse) {
        return many(name).stream()
                .filter(text -> !isNothing(text))
                .flatMap(text -> parsed(name, text, parse).stream())
                .toList();
    }

    /**
     * The objects of a list; the fields of the first are called {@code list[0].field} in a form. What is wrong with one of
     * them is wrong with its own fields.
     *
     * @param read turns one of them into what is wanted
     */
    public final <T> List<T> objects(String name, Function<Input, T> read) {
        var all = new ArrayList<T>();
        for (var part : parts(name)) {
            var path = name + "[" + all.size() + "].";
            all.add(read.apply(part));
            blame(path, part);
        }
        return all;
    }

    /** An object inside this one; empty where none was sent. What is wrong in it is wrong with its own fields. */
    public final <T> Optional<T> object(String name, Function<Input, T> read) {
        return part(name).map(part -> {
            var value = read.apply(part);
            blame(name + ".", part);
            return value;
        });
    }

    /** As {@link #object}, of what may become another but not nothing: that is the error {@code NotNull}. */
    public final <T> Optional<T> anotherObject(String name, Function<Input, T> read) {
        if (isEmpty(name)) {
            refuse(name, "NotNull");
        }
        return object(name, read);
    }

    private void blame(String path, Input part) {
        part.all().forEach(error -> errors.add(new FieldError(path + error.field(), error.code(), error.arguments())));
    }

    protected abstract Optional<Input> part(String name);

    protected abstract List<Input> parts(String name);

    /** Absent asks for nothing; null in JSON and "" in a form clear. */
    public final <T> Change<T> change(String name, Function<String, Optional<T>> parse) {
        var text = value(name);
        if (!has(name)) {
            return Change.none();
        }
        if (text.isEmpty()) {
            return Change.to(Optional.empty());
        }
        return parsed(name, text.get(), parse)
                .map(value -> Change.to(Optional.of(value)))
                .orElseGet(Change::none);
    }

    /** As {@link #optional}, of what may become another but not nothing: that is the error {@code NotNull}. */
    public final <T> Optional<T> another(String name, Function<String, Optional<T>> parse) {
        if (isEmpty(name)) {
            refuse(name, "NotNull");
        }
        return optional(name, parse);
    }

    /** As {@link #flag}, if the field came. */
    public final Optional<Boolean> anotherFlag(String name) {
        if (isEmpty(name)) {
            refuse(name, "NotNull");
        }
        return has(name) ? Optional.of(flag(name)) : Optional.empty();
    }

    /** A ticked box, or {@code true}. */
    public abstract boolean flag(String name);

    /** Whether the field came at all, be it empty. */
    public abstract boolean has(String name);

    /** Whether the field came with nothing in it: null in JSON, "" in a form. */
    public abstract boolean isEmpty(String name);

    /** Whether a text says that nothing was chosen, as "" does in a form; JSON has null for that. */
    protected abstract boolean isNothing(String text);

    /** A whole number, in JSON as a number. */
    public abstract Optional<Long> number(String name);

    /** What was typed, to be shown again. */
    public abstract Form again();

    /** Tells a repeat of this input from another one, but for what {@link #secrets} tells. */
    public abstract String hash();

    /** What somebody knows by heart, with the names of its fields; "" for none. Never to be kept, be it as a quick hash. */
    protected abstract String secrets();

    /** Whether a field holds what somebody knows by heart. */
    protected static boolean isSecret(String name) {
        return name.equals("otp") || name.toLowerCase(Locale.ROOT).contains("password");
    }

    protected abstract Optional<String> one(String name);

    protected abstract List<String> many(String name);

    protected abstract Set<String> names();

    /** @throws InvalidInput with everything that is wrong, found while reading or by the command's constraints */
    public final <C> C check(Validation validation, C command) {
        validation.check(command, all());
        return command;
    }

    /** As {@link #check(Validation, Object)}, where there is no command. */
    public final void check() {
        var all = all();
        if (!all.isEmpty()) {
            throw new InvalidInput(all);
        }
    }

    public final void refuse(String name, String code) {
        errors.add(FieldError.of(name, code));
    }

    protected final void ask(String name) {
        asked.add(name);
    }

    private List<FieldError> all() {
        var all = new ArrayList<>(errors);
        names().stream()
                .filter(name -> !asked.contains(name))
                .sorted()
                .forEach(name -> all.add(FieldError.of(name, "unknown-field")));
        return all;
    }

    /** Text that no database can keep as it is is refused; of which nothing can be seen, it is as if nothing was typed. */
    protected final Optional<String> clean(String name, String text) {
        var broken =
                text.codePoints().anyMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (broken) {
            refuse(name, "characters");
            return Optional.empty();
        }
        return Optional.of(text.isBlank() || OneLine.shows(text) ? text : "");
    }

    private Optional<String> value(String name) {
        return one(name).filter(text -> !isNothing(text));
    }

    private <T> Optional<T> parsed(String name, String text, Function<String, Optional<T>> parse) {
        var value = parse.apply(text.strip());
        if (value.isEmpty()) {
            refuse(name, "unknown");
        }
        return value;
    }
}
