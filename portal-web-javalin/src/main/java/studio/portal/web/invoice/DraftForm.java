package studio.portal.web.invoice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.portal.application.invoice.InvoiceCommand;
import studio.portal.application.invoice.OfferCommand;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.Adjustment;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.invoice.Vat;
import studio.portal.web.Form;

/**
 * The fields of an invoice's draft or an offer's: {@code lines[0].name}, {@code lines[0].adjustments[0].amount} and so
 * on. Rows are added and taken out by buttons that send the form and give it back, so that it needs no script.
 *
 * @param vat of new lines
 */
public record DraftForm(Form form, Vat vat, Language language, DraftPaper paper) {
    static final String CHANGES = "adjustments";
    private static final String MILESTONES = "milestones";

    static DraftForm of(InvoiceCommand draft, Vat vat, Language language) {
        var values = new DraftValues(language);
        draft.projectId().ifPresent(project -> values.put("projectId", project));
        values.put("currency", draft.currency().getCurrencyCode())
                .put("language", draft.language().tag())
                .text("deliveredFrom", draft.deliveredFrom())
                .text(
                        "deliveredTo",
                        draft.deliveredTo().filter(to -> !draft.deliveredFrom().equals(Optional.of(to))))
                .text("purchaseOrder", draft.purchaseOrder())
                .text("buyerReference", draft.buyerReference())
                .text("note", draft.note())
                .put("daysToPay", draft.daysToPay())
                .lines(DraftPaper.INVOICE.list(), draft.lines())
                .changes("", draft.adjustments());
        return new DraftForm(values.form(), vat, language, DraftPaper.INVOICE).shown();
    }

    static DraftForm of(OfferCommand draft, Vat vat, Language language) {
        var list = DraftPaper.OFFER.list();
        var values = new DraftValues(language)
                .put("subject", draft.subject())
                .text("projectId", draft.projectId())
                .text("ticketId", draft.ticketId())
                .put("currency", draft.currency().getCurrencyCode())
                .put("language", draft.language().tag())
                .text("validUntil", Optional.of(draft.validUntil()).filter(until -> until.isBefore(LocalDate.MAX)))
                .decimal("depositPercentage", draft.depositPercentage())
                .decimal("depositAmount", draft.depositAmount())
                .text("note", draft.note())
                .lines(list, draft.positions())
                .changes("", draft.adjustments());
        draft.optional().forEach(place -> values.put(list + "[" + place + "].optional", true));
        for (var at = 0; at < draft.milestones().size(); at++) {
            var milestone = draft.milestones().get(at);
            var path = MILESTONES + "[" + at + "].";
            values.put(path + "name", milestone.name())
                    .text(path + "dueOn", milestone.dueOn())
                    .text(path + "days", milestone.days());
        }
        return new DraftForm(values.form(), vat, language, DraftPaper.OFFER).shown();
    }

    /** With a line to write into, at least. */
    DraftForm shown() {
        return lines() == 0 ? withLine() : this;
    }

    public int lines() {
        return count(paper.list());
    }

    /** Before the fields of a position. */
    public String line(int at) {
        return paper.list() + "[" + at + "].";
    }

    public int milestones() {
        return count(MILESTONES);
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
        if (wish.equals("milestone")) {
            return withMilestone();
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
        var path = line(lines());
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

    private DraftForm withMilestone() {
        var path = MILESTONES + "[" + milestones() + "].";
        return with(Map.of(path + "name", "", path + "dueOn", "", path + "days", ""));
    }

    private DraftForm with(Map<String, String> more) {
        var values = new LinkedHashMap<>(form.values());
        more.forEach((name, value) -> values.put(name, List.of(value)));
        return new DraftForm(new Form(values, form.errors(), form.problem()), vat, language, paper);
    }

    private DraftForm without(String list, int row) {
        return kept(list, at -> at != row);
    }

    /** Without the rows in which nothing is said; those behind them move up. */
    DraftForm tidy() {
        var tidy = this;
        for (var at = 0; at < lines(); at++) {
            tidy = tidy.withoutEmptyChanges(line(at));
        }
        var all = tidy.withoutEmptyChanges("");
        return all.kept(paper.list(), at -> all.says(line(at), "name", "price", "description"))
                .kept(MILESTONES, at -> says(MILESTONES + "[" + at + "].", "name", "dueOn", "days"));
    }

    private DraftForm withoutEmptyChanges(String of) {
        return kept(of + CHANGES, at -> says(of + CHANGES + "[" + at + "].", "amount", "percentage", "reason"));
    }

    private boolean says(String path, String... names) {
        return Stream.of(names).anyMatch(name -> !form.value(path + name).isBlank());
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
        return new DraftForm(new Form(values, form.errors(), form.problem()), vat, language, paper);
    }
}
