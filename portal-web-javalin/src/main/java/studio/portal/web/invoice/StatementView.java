package studio.portal.web.invoice;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.FieldError;
import studio.portal.application.account.ClientName;
import studio.portal.application.invoice.Statement;
import studio.portal.domain.invoice.Money;
import studio.portal.web.Frame;
import studio.portal.web.Words;

/**
 * A statement as its page shows it.
 *
 * @param clients to choose from; none for members
 * @param currencies in which the client was ever invoiced or has paid
 * @param errors what was wrong with the days
 */
public record StatementView(
        Optional<Statement> statement,
        Optional<String> client,
        String currency,
        LocalDate from,
        LocalDate to,
        LocalDate today,
        List<ClientName> clients,
        List<String> currencies,
        List<FieldError> errors) {
    private static final int QUARTER = 89;

    /** A period that is often asked for. */
    public record Preset(String word, LocalDate from, LocalDate to) {}

    public List<Preset> presets() {
        var year = today.withDayOfYear(1);
        return List.of(
                new Preset("money.preset.year", year, today),
                new Preset("money.preset.last", year.minusYears(1), year.minusDays(1)),
                new Preset("money.preset.90", today.minusDays(QUARTER), today));
    }

    public boolean isNow(Preset preset) {
        return preset.from().equals(from) && preset.to().equals(to);
    }

    public String address(Preset preset) {
        return "/statement?" + query(preset.from(), preset.to());
    }

    public String pdf() {
        return "/statement/pdf?" + query(from, to);
    }

    private String query(LocalDate first, LocalDate last) {
        return "from=" + first + "&to=" + last + "&currency=" + currency
                + client.filter(id -> !clients.isEmpty())
                        .map(id -> "&client=" + id)
                        .orElse("");
    }

    public Map<String, String> clientOptions() {
        var options = new LinkedHashMap<String, String>();
        clients.forEach(each -> options.put(each.id().toString(), each.name()));
        return options;
    }

    /** Where a line leads. */
    public static String address(Statement.Line line) {
        return switch (line.kind()) {
            case INVOICE, CREDIT_NOTE -> InvoiceAddress.PATH + "/" + line.thing();
            case PAYMENT, REFUND, CHARGE_BACK -> PaymentAddress.PATH + "/" + line.thing();
        };
    }

    public static String what(Words words, Statement.Line line) {
        var kind = kind(words, line.kind());
        return line.number().map(number -> kind + " " + number).orElse(kind);
    }

    public static String kind(Words words, Statement.Kind kind) {
        return words.text("money.line." + StatementJson.word(kind));
    }

    /** What the sign of a balance means to whoever reads it. */
    public static String meaning(Frame frame, Money balance) {
        var side = frame.isStaff() ? ".staff" : "";
        if (balance.isZero()) {
            return frame.words().text("money.balance.even");
        }
        return frame.words().text((balance.isPositive() ? "money.balance.owed" : "money.balance.credit") + side);
    }
}
