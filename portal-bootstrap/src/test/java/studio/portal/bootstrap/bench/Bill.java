package studio.portal.bootstrap.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An invoice that is to be. Every fifth is paid, of every other one of the rest half is; of every twentieth, which is
 * half paid, a day is credited.
 *
 * @param of its place among all
 * @param price of a day
 */
record Bill(UUID id, int of, UUID client, Instant at, LocalDate day, BigDecimal price) {
    static final BigDecimal RATE = new BigDecimal("19");
    static final BigDecimal LICENCE = new BigDecimal("300.00");
    static final BigDecimal NOTHING = new BigDecimal("0.00");
    static final BigDecimal DAYS_OF_WORK = new BigDecimal("5");

    BigDecimal work() {
        return price.multiply(DAYS_OF_WORK);
    }

    BigDecimal net() {
        return work().add(LICENCE);
    }

    BigDecimal tax() {
        return taxOf(net());
    }

    BigDecimal gross() {
        return net().add(tax());
    }

    static BigDecimal taxOf(BigDecimal net) {
        return net.multiply(RATE).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }

    BigDecimal paid() {
        if (of % 5 == 4) {
            return gross();
        }
        return of % 2 == 0 ? gross().divide(BigDecimal.valueOf(2), 2, RoundingMode.DOWN) : NOTHING;
    }

    BigDecimal credited() {
        return isCredited() ? price.add(taxOf(price)) : NOTHING;
    }

    boolean isCredited() {
        return of % 20 == 6;
    }

    BigDecimal open() {
        return gross().subtract(paid()).subtract(credited());
    }
}
