package studio.portal.domain.invoice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;

/**
 * Less or more than the price: a discount or a surcharge, on a line (BG-27, BG-28) or on the whole document (BG-20,
 * BG-21), with the reason that EN 16931 asks for (BR-33, BR-38, BR-42, BR-44).
 */
public record Adjustment(Kind kind, Extent extent, String reason) {
    public static final int REASON_LENGTH = 200;

    /** What EN 16931 calls an allowance and a charge. */
    public enum Kind {
        DISCOUNT,
        SURCHARGE;

        /** The amount with the sign with which it goes into a sum. */
        public Money signed(Money amount) {
            return switch (this) {
                case DISCOUNT -> amount.negated();
                case SURCHARGE -> amount;
            };
        }

        /** The word in the database and the JSON API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(value -> value.word().equals(word))
                    .findFirst();
        }
    }

    /** How much: so much money, or a share of what it applies to. */
    public sealed interface Extent {
        /** An amount above 0. */
        record Fixed(Money amount) implements Extent {
            /** @throws RuleViolation {@code adjustment} */
            public Fixed {
                if (!amount.isPositive()) {
                    throw new RuleViolation("adjustment", "A discount or surcharge is more than nothing");
                }
            }
        }

        /** A percentage above 0. */
        record Share(Percentage percentage) implements Extent {
            /** @throws RuleViolation {@code adjustment} */
            public Share {
                if (percentage.isZero()) {
                    throw new RuleViolation("adjustment", "A discount or surcharge is more than nothing");
                }
            }
        }
    }

    /** @throws RuleViolation {@code adjustment} */
    public Adjustment {
        reason = reason.strip();
        if (!OneLine.is(reason) || reason.length() > REASON_LENGTH) {
            throw new RuleViolation(
                    "adjustment", "A discount or surcharge has a reason of 1 to " + REASON_LENGTH + " characters");
        }
    }

    public static Adjustment discount(Money amount, String reason) {
        return new Adjustment(Kind.DISCOUNT, new Extent.Fixed(amount), reason);
    }

    public static Adjustment discount(Percentage percentage, String reason) {
        return new Adjustment(Kind.DISCOUNT, new Extent.Share(percentage), reason);
    }

    public static Adjustment surcharge(Money amount, String reason) {
        return new Adjustment(Kind.SURCHARGE, new Extent.Fixed(amount), reason);
    }

    public static Adjustment surcharge(Percentage percentage, String reason) {
        return new Adjustment(Kind.SURCHARGE, new Extent.Share(percentage), reason);
    }

    /** What it comes to on such a base, never negative; a share is rounded half up. */
    public Money on(Money base) {
        if (extent instanceof Extent.Share share) {
            return share.percentage().of(base);
        }
        return ((Extent.Fixed) extent).amount();
    }
}
