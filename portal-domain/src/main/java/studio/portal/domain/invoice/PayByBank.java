package studio.portal.domain.invoice;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a banking app reads to fill in a transfer: the text of the code of the European Payments Council (EPC069-12,
 * version 2, UTF-8), to be drawn as a QR code with error correction level M.
 *
 * @param amount in euros, 0.01 to 999,999,999.99
 */
public record PayByBank(BankAccount account, Money amount, PaymentReference reference) {
    private static final String EURO = "EUR";
    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    public PayByBank {
        if (!fits(amount)) {
            throw new IllegalArgumentException("A pay-by-bank code is over 0.01 to 999,999,999.99 euros");
        }
    }

    /** Empty where nothing is open, or more or other money than a code can carry. */
    public static Optional<PayByBank> of(BankAccount account, Money open, PaymentReference reference) {
        return fits(open) ? Optional.of(new PayByBank(account, open, reference)) : Optional.empty();
    }

    private static boolean fits(Money open) {
        return open.currency().getCurrencyCode().equals(EURO)
                && open.isPositive()
                && open.amount().compareTo(MOST) <= 0;
    }

    /** Service, version, character set, kind of transfer, BIC, holder, IBAN, amount, no purpose, reference. */
    public String text() {
        return String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                account.bic().orElse(""),
                account.holder(),
                account.iban().value(),
                EURO + amount.amount().toPlainString(),
                "",
                reference.value());
    }
}
