package studio.portal.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The fields of an HTML form. */
public final class FormInput extends Input {
    private static final Set<String> ALWAYS = Set.of("csrf", "submission", "version");

    private final Map<String, List<String>> sent;
    private final Map<String, List<String>> fields;
    private final Map<String, List<SentFile>> files;

    private FormInput(Map<String, List<String>> fields, Map<String, List<SentFile>> files) {
        this(fields, fields, files);
    }

    private FormInput(
            Map<String, List<String>> sent, Map<String, List<String>> fields, Map<String, List<SentFile>> files) {
        this.sent = sent;
        this.fields = fields;
        this.files = files;
        ALWAYS.forEach(this::ask);
    }

    /** As if a form had been sent. */
    public static FormInput of(Form form) {
        return new FormInput(form.values(), Map.of());
    }

    /** The same wish with its fields put otherwise, as where empty rows are left out. */
    public FormInput put(Form otherwise) {
        return new FormInput(sent, otherwise.values(), files);
    }

    static FormInput of(Context ctx) {
        var body = FormBody.of(ctx);
        return new FormInput(body.fields(), body.files());
    }

    /** Files whose field was left empty are not there. */
    public List<SentFile> files(String name) {
        ask(name);
        return files.getOrDefault(name, List.of());
    }

    @Override
    public boolean flag(String name) {
        return one(name)
                .filter(value -> !value.isEmpty() && !value.equals("false"))
                .isPresent();
    }

    @Override
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    @Override
    public boolean isEmpty(String name) {
        return has(name) && one(name).filter(text -> !text.isBlank()).isEmpty();
    }

    @Override
    protected boolean isNothing(String text) {
        return text.isBlank();
    }

    @Override
    public Optional<Long> number(String name) {
        return optional(name, Parsing::number);
    }

    @Override
    public Form again() {
        return Form.typed(fields);
    }

    @Override
    public String hash() {
        var told = new TreeMap<>(sent); // pages have the same fields in orders of their own
        told.remove("csrf");
        told.keySet().removeIf(Input::isSecret);
        var names = new TreeMap<>(files)
                .values().stream().flatMap(List::stream).map(SentFile::hash).toList();
        return Secrets.encode(Secrets.sha256(told + " " + names));
    }

    @Override
    protected String secrets() {
        var secrets = new TreeMap<>(fields);
        secrets.keySet().removeIf(name -> !isSecret(name));
        return secrets.isEmpty() ? "" : secrets.toString();
    }

    @Override
    protected Optional<String> one(String name) {
        ask(name);
        var values = fields.getOrDefault(name, List.of());
        if (values.size() > 1) {
            refuse(name, "duplicate");
        }
        return values.stream().findFirst().flatMap(value -> clean(name, value));
    }

    @Override
    protected List<String> many(String name) {
        ask(name);
        return fields.getOrDefault(name, List.of()).stream()
                .flatMap(value -> clean(name, value).stream())
                .toList();
    }

    @Override
    protected List<Input> parts(String name) {
        ask(name);
        var parts = new ArrayList<Input>();
        for (var part = inside(name + "[0]."); part.isPresent(); part = inside(name + "[" + parts.size() + "].")) {
            parts.add(part.get());
        }
        return parts;
    }

    @Override
    protected Optional<Input> part(String name) {
        return inside(name + ".");
    }

    private Optional<Input> inside(String path) {
        var inner = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> {
            if (name.startsWith(path)) {
                ask(name);
                inner.put(name.substring(path.length()), values);
            }
        });
        return inner.isEmpty() ? Optional.empty() : Optional.of(new FormInput(inner, Map.of()));
    }

    @Override
    protected Set<String> names() {
        var names = new java.util.HashSet<>(fields.keySet());
        names.addAll(files.keySet());
        return names;
    }
}
