package studio.portal.application.invoice;

import java.time.LocalDate;
import java.util.Optional;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.Payment;

/**
 * Which payments a list shows, the latest first.
 *
 * @param from the first day on which they came
 * @param to the last one
 * @param left only those of which something pays no invoice yet
 */
public record PaymentFilter(
        Optional<ClientId> client,
        Optional<Payment.Way> way,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        boolean left) {
    public static PaymentFilter everything() {
        return new PaymentFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }
}
