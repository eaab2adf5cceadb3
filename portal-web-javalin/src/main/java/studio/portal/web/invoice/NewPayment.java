package studio.portal.web.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.portal.application.account.ClientName;
import studio.portal.application.invoice.Balance;
import studio.portal.application.invoice.OpenInvoice;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.Money;
import studio.portal.web.Form;
import studio.portal.web.Words;

/**
 * The form for money that arrived.
 *
 * @param client whose it is; none yet, and one is to be chosen first
 * @param open what the client still has to pay, earliest due first
 * @param studio the currency that the studio invoices in, where the client has none yet
 */
public record NewPayment(
        Optional<ClientName> client,
        List<ClientName> clients,
        List<OpenInvoice> open,
        List<Balance> balances,
        Currency studio,
        LocalDate today,
        Form form) {

    /** Nothing typed yet, with what the invoice asks for where one was named. */
    NewPayment begun(Optional<OpenInvoice> named, Language reader) {
        var currency = named.map(invoice -> invoice.open().currency())
                .or(() ->
                        open.stream().map(invoice -> invoice.open().currency()).findFirst())
                .or(() -> balances.stream()
                        .map(balance -> balance.open().currency())
                        .findFirst())
                .orElse(studio);
        var values = Map.of(
                "receivedOn", today.toString(),
                "way", "bank",
                "currency", currency.getCurrencyCode(),
                "amount",
                        named.map(invoice -> SentDecimals.written(invoice.open().amount(), reader))
                                .orElse(""),
                "invoiceIds", named.map(invoice -> invoice.id().toString()).orElse(""));
        return new NewPayment(client, clients, open, balances, studio, today, Form.of(values));
    }

    public boolean isChosen(OpenInvoice invoice) {
        return form.has("invoiceIds", invoice.id().toString());
    }

    public boolean isOverdue(OpenInvoice invoice) {
        return today.isAfter(invoice.dueOn());
    }

    /** In the order in which they are offered. */
    public List<String> currencies() {
        return Stream.concat(balances.stream().map(balance -> balance.open().currency()), Stream.of(studio))
                .map(Currency::getCurrencyCode)
                .distinct()
                .toList();
    }

    public boolean asksWhetherAlike() {
        return form.problem()
                .filter(problem -> problem.code().equals("payment-alike"))
                .isPresent();
    }

    /** What the client has left already, which pays nothing by itself. */
    public Optional<String> left(Words words) {
        var some = balances.stream()
                .map(Balance::left)
                .filter(Money::isPositive)
                .map(words.amounts()::money)
                .collect(Collectors.joining(", "));
        return Optional.of(some).filter(text -> !text.isEmpty());
    }

    /** The sum of what is open, in each currency. */
    public String sum(Words words) {
        return balances.stream()
                .map(Balance::open)
                .filter(amount -> amount.amount().compareTo(BigDecimal.ZERO) > 0)
                .map(words.amounts()::money)
                .collect(Collectors.joining(", "));
    }
}
