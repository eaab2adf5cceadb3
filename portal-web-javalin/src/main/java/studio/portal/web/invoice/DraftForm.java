package studio.portal.web.invoice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import studio.portal.application.invoice.InvoiceCommand;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.Adjustment;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.invoice.Vat;
import studio.portal.web.Form;

/**
 * The fields of a draft: {@code lines[0].name}, {@code lines[0].adjustments[0].amount} and so on. Rows are added and taken
 * out by buttons that send the form and give it back, so that it needs no script.
 *
 * @param vat of new lines
 */
public record DraftForm(Form form, Vat vat, Language language) {
    private static final String LINES = "lines";
    private static final String CHANGES = "adjustments";

    static DraftForm of(InvoiceCommand draft, Vat vat, Language language) {
        var values = new LinkedHashMap<String, String>();
        draft.projectId().ifPresent(project -> values.put("projectId", project.toString()));
        values.put("currency", draft.currency().getCurrencyCode());
        values.put("language", draft.language().tag());
        values.put("deliveredFrom", draft.deliveredFrom().map(Object::toString).orElse(""));
        values.put(
                "deliveredTo",
                draft.deliveredTo()
                        .filter(to -> !draft.deliveredFrom().equals(Optional.of(to)))
                        .map(Object::toString)
                        .orElse(""));
        values.put("purchaseOrder", draft.purchaseOrder().orElse(""));
        values.put("buyerReference", draft.buyerReference().orElse(""));
        values.put("note", draft.note().orElse(""));
        values.put("daysToPay", String.valueOf(draft.daysToPay()));
        for (var at = 0; at < draft.lines().size(); at++) {
            line(values, LINES + "[" + at + "].", draft.lines().get(at), language);
        }
        changes(values, "", draft.adjustments(), language);
        return new DraftForm(Form.of(values), vat, language).shown();
    }

    private static void line(Map<String, String> values, String path, InvoiceCommand.Line line, Language language) {
        values.put(path + "name", line.name());
        values.put(path + "description", line.description().orElse(""));
        values.put(path + "quantity", SentDecimals.written(line.quantity(), language));
        values.put(path + "unit", line.unit().word());
        values.put(path + "price", SentDecimals.written(line.price(), language));
        tax(values, path + "vat.", line.vat(), language);
        changes(values, path, line.adjustments(), language);
    }

    private static void tax(Map<String, String> values, String path, InvoiceCommand.Tax tax, Language language) {
        values.put(path + "category", tax.category().code());
        values.put(path + "rate", SentDecimals.written(tax.rate(), language));
        values.put(path + "reason", tax.reason().orElse(""));
    }

    private static void changes(
            Map<String, String> values, String of, List<InvoiceCommand.Change> changes, Language language) {
        for (var at = 0; at < changes.size(); at++) {
            var path = of + CHANGES + "[" + at + "].";
            var change = changes.get(at);
            values.put(path + "kind", change.kind().word());
            values.put(
                    path + "amount",
                    change.amount()
                            .map(amount -> SentDecimals.written(amount, language))
                            .orElse(""));
            values.put(
                    path + "percentage",
                    change.percentage()
                            .map(share -> SentDecimals.written(share, language))
                            .orElse(""));
            values.put(path + "reason", change.reason());
            change.vat().ifPresent(vat -> tax(values, path + "vat.", vat, language));
        }
    }

    /** With a line to write into, at least. */
    DraftForm shown() {
        return lines() == 0 ? withLine() : this;
    }

    public int lines() {
        return count(LINES);
    }

    /** @param of {@code ""} for the whole document, else the path of a line */
    public int changes(String of) {
        return count(of + CHANGES);
    }

    private int count(String list) {
        var path = list + "[";
        return form.values().keySet().stream()
                .filter(name -> name.startsWith(path) && name.indexOf(']') > 0)
                .mapToInt(name -> place(name.substring(path.length(), name.indexOf(']', path.length()))) + 1)
                .max()
                .orElse(0);
    }

    /** More than a form may have fields there are no rows. */
    private static int place(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
    }

    /** What a button asks for: {@code line}, {@code change}, {@code lines[0].change}, {@code lines[0].removal} and so on. */
    DraftForm after(String wish) {
        if (wish.equals("line")) {
            return withLine();
        }
        if (wish.equals("change") || wish.endsWith("].change")) {
            return withChange(wish.substring(0, wish.length() - "change".length()));
        }
        var end = wish.lastIndexOf("].removal");
        var start = wish.lastIndexOf('[');
        return end < 0 || start < 0 || start > end
                ? this
                : without(wish.substring(0, start), place(wish.substring(start + 1, end)));
    }

    private DraftForm withLine() {
        var path = LINES + "[" + lines() + "].";
        return with(Map.of(
                path + "name",
                "",
                path + "description",
                "",
                path + "quantity",
                "1",
                path + "unit",
                Unit.PIECE.word(),
                path + "price",
                "",
                path + "vat.category",
                vat.category().code(),
                path + "vat.rate",
                SentDecimals.written(vat.rate().value(), language),
                path + "vat.reason",
                vat.reason().orElse("")));
    }

    private DraftForm withChange(String of) {
        var path = of + CHANGES + "[" + changes(of) + "].";
        return with(Map.of(
                path + "kind", Adjustment.Kind.DISCOUNT.word(),
                path + "amount", "",
                path + "percentage", "",
                path + "reason", ""));
    }

    private DraftForm with(Map<String, String> more) {
        var values = new LinkedHashMap<>(form.values());
        more.forEach((name, value) -> values.put(name, List.of(value)));
        return new DraftForm(new Form(values, form.errors(), form.problem()), vat, language);
    }

    private DraftForm without(String list, int row) {
        return kept(list, at -> at != row);
    }

    /** Without the rows in which nothing is said; those behind them move up. */
    DraftForm tidy() {
        var tidy = this;
        for (var at = 0; at < lines(); at++) {
            tidy = tidy.withoutEmptyChanges(LINES + "[" + at + "].");
        }
        var all = tidy.withoutEmptyChanges("");
        return all.kept(
                LINES,
                at -> all.says(LINES + "[" + at + "].name")
                        || all.says(LINES + "[" + at + "].price")
                        || all.says(LINES + "[" + at + "].description"));
    }

    private DraftForm withoutEmptyChanges(String of) {
        return kept(of + CHANGES, at -> {
            var path = of + CHANGES + "[" + at + "].";
            return says(path + "amount") || says(path + "percentage") || says(path + "reason");
        });
    }

    private boolean says(String name) {
        return !form.value(name).isBlank();
    }

    private DraftForm kept(String list, IntPredicate which) {
        var places = new ArrayList<Integer>();
        IntStream.range(0, count(list)).filter(which).forEach(places::add);
        if (places.size() == count(list)) {
            return this;
        }
        var values = new LinkedHashMap<String, List<String>>();
        form.values().forEach((name, value) -> {
            if (!name.startsWith(list + "[")) {
                values.put(name, value);
                return;
            }
            var end = name.indexOf(']', list.length());
            var now = places.indexOf(place(name.substring(list.length() + 1, Math.max(end, list.length() + 1))));
            if (end > 0 && now >= 0) {
                values.put(list + "[" + now + name.substring(end), value);
            }
        });
        return new DraftForm(new Form(values, form.errors(), form.problem()), vat, language);
    }
}
