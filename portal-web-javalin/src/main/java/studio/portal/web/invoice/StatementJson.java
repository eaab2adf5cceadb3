package studio.portal.web.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import studio.portal.application.account.ClientName;
import studio.portal.application.invoice.Ageing;
import studio.portal.application.invoice.Statement;
import studio.portal.application.invoice.Statement.Kind;
import studio.portal.web.invoice.InvoiceJson.Amount;

/** Statements and receivables as scripts read them. */
final class StatementJson {
    private StatementJson() {}

    /**
     * @param sums what each kind of line comes to, with its sign; none for what did not happen
     * @param lines none where there are more than a statement shows
     * @param complete whether the lines are all there
     */
    record StatementFound(
            ClientName client,
            LocalDate from,
            LocalDate to,
            Amount opening,
            Map<String, Amount> sums,
            List<StatementLine> lines,
            Amount closing,
            boolean complete) {
        static StatementFound of(Statement statement) {
            var sums = new TreeMap<String, Amount>();
            statement.sums().forEach((kind, sum) -> sums.put(word(kind), Amount.of(sum)));
            return new StatementFound(
                    statement.client(),
                    statement.from(),
                    statement.to(),
                    Amount.of(statement.opening()),
                    sums,
                    statement.lines().stream().map(StatementLine::of).toList(),
                    Amount.of(statement.closing()),
                    statement.complete());
        }
    }

    /**
     * @param thingId the invoice, the credit note or the payment
     * @param amount less than nothing where the client owes less by it
     */
    record StatementLine(
            LocalDate on, Kind kind, UUID thingId, Optional<String> number, Amount amount, Amount balance) {
        static StatementLine of(Statement.Line line) {
            return new StatementLine(
                    line.on(),
                    line.kind(),
                    line.thing(),
                    line.number(),
                    Amount.of(line.amount()),
                    Amount.of(line.balance()));
        }
    }

    /** @param open by age: not_due, to_30, to_60, to_90, over_90 */
    record Receivables(ClientName client, Map<String, Amount> open, Amount total) {
        static Receivables of(Ageing ageing) {
            var open = new TreeMap<String, Amount>();
            for (var age : Ageing.Age.values()) {
                open.put(word(age), Amount.of(ageing.of(age)));
            }
            return new Receivables(ageing.client(), open, Amount.of(ageing.total()));
        }
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
