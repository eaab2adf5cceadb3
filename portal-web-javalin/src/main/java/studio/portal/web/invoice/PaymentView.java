package studio.portal.web.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.invoice.OpenInvoice;
import studio.portal.application.invoice.PaymentDetail;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.AttemptProgress;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Reversal;
import studio.portal.web.Form;
import studio.portal.web.Words;

/**
 * A payment as its page shows it.
 *
 * @param open what could be paid out of what it has left; for staff
 * @param byProvider whether what goes back of it goes by the provider
 * @param which the form that was refused: {@code refunds}, {@code charge-backs}, {@code allocations}
 */
public record PaymentView(
        PaymentDetail payment,
        List<OpenInvoice> open,
        LocalDate today,
        boolean byProvider,
        Optional<String> which,
        Form refused) {
    /** Differs whenever anything shown does. */
    public String state() {
        return Integer.toHexString(payment.hashCode());
    }

    public boolean isRefused(String form) {
        return which.filter(form::equals).isPresent();
    }

    /** @param most what stands in it until something is typed */
    public Form form(String name, Money most, Language reader) {
        return isRefused(name)
                ? refused
                : Form.of(Map.of(
                        "amount", SentDecimals.written(most.amount(), reader), "on", today.toString(), "way", "bank"));
    }

    public String currency() {
        return payment.amount().currency().getCurrencyCode();
    }

    /** Those that the provider has not paid back: under way, or refused. */
    public List<PaymentDetail.Wished> wishes() {
        return payment.online().stream()
                .flatMap(online -> online.refunds().stream())
                .filter(wish -> wish.progress() != AttemptProgress.SUCCEEDED)
                .toList();
    }

    /** What the payer was asked for, where the provider took another amount. */
    public Optional<Money> differs() {
        return payment.online().map(PaymentDetail.Online::asked).filter(asked -> !asked.equals(payment.amount()));
    }

    /** The most that one of the open invoices can take. */
    public Money allocatable() {
        return open.stream()
                .findFirst()
                .map(invoice -> invoice.open().compareTo(payment.left()) < 0 ? invoice.open() : payment.left())
                .orElse(payment.left());
    }

    public static String kind(Words words, Reversal.Kind kind) {
        return words.text("money.reversal." + kind.word());
    }
}
