package studio.portal.application.invoice;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.portal.application.account.ClientName;
import studio.portal.domain.invoice.Money;

/**
 * What one client has not paid yet in one currency, by how long it is due.
 *
 * @param open for each age, be it nothing
 */
public record Ageing(ClientName client, Map<Age, Money> open) {
    /** The largest sum first, within a currency. */
    public static final Comparator<Ageing> LARGEST = Comparator.<Ageing, String>comparing(
                    ageing -> ageing.total().currency().getCurrencyCode())
            .thenComparing(Ageing::total, Comparator.reverseOrder())
            .thenComparing(ageing -> ageing.client().name());

    /** How many days ago it was due. */
    public enum Age {
        NOT_DUE,
        TO_30,
        TO_60,
        TO_90,
        OVER_90
    }

    public Ageing {
        open = Map.copyOf(open);
    }

    public Money of(Age age) {
        var amount = open.get(age);
        if (amount == null) {
            throw new IllegalStateException("Every age has an amount, be it nothing");
        }
        return amount;
    }

    public Money total() {
        return open.values().stream().reduce(Money::plus).orElseThrow();
    }

    /** The sums of each age, of some in one currency. */
    public static Map<Age, Money> sums(List<Ageing> some) {
        var sums = new LinkedHashMap<Age, Money>();
        for (var age : Age.values()) {
            some.forEach(ageing -> sums.merge(age, ageing.of(age), Money::plus));
        }
        return sums;
    }
}
