package studio.portal.domain.invoice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.portal.domain.RuleViolation;

/**
 * What of an invoice can still be credited: of each VAT no more net than was invoiced under it. The tax follows, rounded on
 * each credit note for itself as the norm wants it, so that of many small ones it may differ from the invoice's by a cent.
 */
public final class CreditLimit {
    private final Map<Vat, Money> left;

    private CreditLimit(Map<Vat, Money> left) {
        this.left = left;
    }

    /** @param credited what the credit notes issued so far over this invoice came to */
    public static CreditLimit of(Totals invoiced, List<Totals> credited) {
        var left = new HashMap<Vat, Money>();
        invoiced.vats().forEach(total -> left.put(total.vat(), total.taxable()));
        credited.forEach(totals -> totals.vats()
                .forEach(total -> left.merge(total.vat(), total.taxable().negated(), Money::plus)));
        return new CreditLimit(left);
    }

    /** Net, under one VAT; nothing where the invoice has none of it. */
    public Money left(Vat vat, Money nothing) {
        return left.getOrDefault(vat, nothing);
    }

    public boolean isSpent() {
        return left.values().stream().noneMatch(Money::isPositive);
    }

    /** @throws RuleViolation {@code credit-exceeds} if more is credited than is left, or under a VAT it has nothing of */
    public void check(Totals credit) {
        var exceeds = credit.vats().stream()
                .anyMatch(total -> total.taxable()
                                .compareTo(left(
                                        total.vat(), Money.zero(total.taxable().currency())))
                        > 0);
        if (exceeds) {
            throw new RuleViolation("credit-exceeds", "More is credited than is left of the invoice");
        }
    }
}
