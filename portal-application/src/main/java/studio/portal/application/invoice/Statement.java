package studio.portal.application.invoice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.account.ClientName;
import studio.portal.domain.invoice.Money;

/**
 * What a client owed at the beginning of a period, what happened in it, and what it owes at the end: opening balance +
 * invoices − credit notes − payments + refunds + charge-backs = closing balance. A balance below zero is credit.
 *
 * <p>An invoice and a credit note count on the day on which they were issued, a payment on the day it arrived, a refund and
 * a charge-back on the day the money went back: all days are the studio's. What a payment pays changes no balance, and so
 * stands in no line.
 *
 * @param sums what each kind of line comes to, of the whole period; none for what did not happen
 * @param lines by day; none of them where there are more than are shown, while the sums are of all
 */
public record Statement(
        ClientName client,
        LocalDate from,
        LocalDate to,
        Money opening,
        Map<Kind, Money> sums,
        List<Line> lines,
        boolean complete) {
    /** On a page. */
    public static final int MOST_LINES = 1000;

    /** On paper, of which nobody has to scroll. */
    public static final int MOST_PRINTED = 5000;

    /** What a line tells, in the order in which those of one day stand. */
    public enum Kind {
        INVOICE,
        CREDIT_NOTE,
        PAYMENT,
        REFUND,
        CHARGE_BACK
    }

    /**
     * @param thing the invoice, the credit note or the payment
     * @param number of an invoice or credit note
     * @param amount less than nothing where the client owes less by it
     * @param balance after it
     */
    public record Line(LocalDate on, Kind kind, UUID thing, Optional<String> number, Money amount, Money balance) {}

    public Statement {
        sums = Map.copyOf(sums);
        lines = List.copyOf(lines);
    }

    /** @param lines without their balances yet, by day */
    public static Statement of(ClientName client, LocalDate from, LocalDate to, Money opening, List<Line> lines) {
        var sums = new EnumMap<Kind, Money>(Kind.class);
        var balance = opening;
        var balanced = new ArrayList<Line>();
        for (var line : lines) {
            balance = balance.plus(line.amount());
            sums.merge(line.kind(), line.amount(), Money::plus);
            balanced.add(new Line(line.on(), line.kind(), line.thing(), line.number(), line.amount(), balance));
        }
        return new Statement(client, from, to, opening, sums, balanced, true);
    }

    public Money closing() {
        return sums.values().stream().reduce(opening, Money::plus);
    }
}
