package studio.portal.bootstrap.pdf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.portal.application.invoice.Statement;
import studio.portal.application.invoice.Statement.Line;
import studio.portal.domain.settings.StudioSettings;

/** A statement in the words of its language, as the template shows it. */
public final class StatementPage {
    private final Statement statement;
    private final StudioSettings studio;
    private final InvoiceWords words;

    StatementPage(Statement statement, StudioSettings studio, InvoiceWords words) {
        this.statement = statement;
        this.studio = studio;
        this.words = words;
    }

    /** One line of the table. */
    public record Row(String day, String what, String amount, String balance) {}

    public String language() {
        return words.language().tag();
    }

    public String accent() {
        return studio.accent();
    }

    public String studio() {
        return InvoiceWords.text(studio.studioName());
    }

    public String client() {
        return InvoiceWords.text(statement.client().name());
    }

    public String title() {
        return words.word("statement");
    }

    public String period() {
        return words.filled(
                "statement.period", Map.of("from", words.day(statement.from()), "to", words.day(statement.to())));
    }

    public String word(String key) {
        return words.word(key);
    }

    public String opening() {
        return words.money(statement.opening());
    }

    public String closing() {
        return words.money(statement.closing());
    }

    /** What the sign of the last balance means to the client. */
    public String meaning() {
        var closing = statement.closing();
        return words.word(
                closing.isPositive() ? "statement.owed" : closing.isNegative() ? "statement.credit" : "statement.even");
    }

    public List<Row> rows() {
        return statement.lines().stream()
                .map(line -> new Row(
                        words.day(line.on()), what(line), words.money(line.amount()), words.money(line.balance())))
                .toList();
    }

    private String what(Line line) {
        var kind = words.word("statement." + line.kind().name().toLowerCase(Locale.ROOT));
        return line.number()
                .map(number -> kind + " " + InvoiceWords.text(number))
                .orElse(kind);
    }
}
