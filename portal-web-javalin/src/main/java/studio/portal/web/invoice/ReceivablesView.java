package studio.portal.web.invoice;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import studio.portal.application.invoice.Ageing;
import studio.portal.application.invoice.Ageing.Age;
import studio.portal.domain.invoice.Money;
import studio.portal.web.Words;

/** What is open by age, in each currency. */
public record ReceivablesView(List<InCurrency> currencies) {
    /** More rows nobody reads; the sums are of all. */
    public static final int MOST_ROWS = 200;

    /** Of the picture; a bar is as long as its share of the largest. */
    public static final int WIDTH = 1000;

    /**
     * What is open in one currency.
     *
     * @param rows of the clients that owe most
     * @param more how many others there are
     */
    public record InCurrency(String currency, List<Ageing> rows, int more, Map<Age, Money> sums, Money total) {
        public Money sum(Age age) {
            return sums.getOrDefault(age, Money.zero(total.currency()));
        }

        /** Of a bar; what is not nothing is seen. */
        public int width(Age age) {
            var largest = sums.values().stream().reduce(Money.zero(total.currency()), InCurrency::larger);
            if (!sum(age).isPositive()) {
                return 0;
            }
            var share = sum(age).amount().movePointRight(3).divide(largest.amount(), 0, RoundingMode.HALF_UP);
            return Math.max(2, share.intValueExact());
        }

        private static Money larger(Money one, Money other) {
            return one.compareTo(other) >= 0 ? one : other;
        }

        /** The same as the picture, in words. */
        public String told(Words words) {
            var parts = new ArrayList<String>();
            for (var age : Age.values()) {
                parts.add(age(words, age) + ": " + words.amounts().money(sum(age)));
            }
            return String.join("; ", parts);
        }
    }

    static ReceivablesView of(List<Ageing> all) {
        var byCurrency = all.stream()
                .collect(Collectors.groupingBy(
                        ageing -> ageing.total().currency().getCurrencyCode(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return new ReceivablesView(byCurrency.entrySet().stream()
                .map(entry -> inCurrency(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static InCurrency inCurrency(String currency, List<Ageing> all) {
        var sums = Ageing.sums(all);
        return new InCurrency(
                currency,
                all.stream().limit(MOST_ROWS).toList(),
                Math.max(0, all.size() - MOST_ROWS),
                sums,
                sums.values().stream().reduce(Money::plus).orElseThrow());
    }

    public static String age(Words words, Age age) {
        return words.text("money.age." + StatementJson.word(age));
    }

    public static String tone(Age age) {
        return "age-" + age.ordinal();
    }
}
