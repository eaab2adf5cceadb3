package studio.portal.web.invoice;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import studio.portal.domain.invoice.PaymentMethod;

/** Saved cards as people know them. */
public final class MethodWords {
    private static final DateTimeFormatter ON_THE_CARD = DateTimeFormatter.ofPattern("MM/yy", Locale.ROOT);

    private MethodWords() {}

    /** As in "Visa •••• 4242". */
    public static String name(PaymentMethod method) {
        return brand(method.card().brand()) + " •••• " + method.card().lastFour();
    }

    private static String brand(String word) {
        return switch (word) {
            case "amex" -> "American Express";
            case "mastercard" -> "Mastercard";
            case "diners" -> "Diners Club";
            case "jcb" -> "JCB";
            case "unionpay" -> "UnionPay";
            default -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        };
    }

    /** As it is printed on cards. */
    public static String month(PaymentMethod method) {
        return ON_THE_CARD.format(method.card().expires());
    }
}
