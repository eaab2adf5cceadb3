package studio.portal.web.invoice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.portal.application.Page;
import studio.portal.application.account.ClientName;
import studio.portal.application.invoice.PaymentRow;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Payment;
import studio.portal.web.Words;

/**
 * What the list of payments shows, and what its filters offer.
 *
 * @param clients to choose from; none for members
 */
public record PaymentList(
        PaymentAddress address,
        Page<PaymentRow> page,
        Optional<String> newer,
        Optional<String> older,
        List<ClientName> clients) {
    private static final int MOST_NAMED = 3;

    /** Differs whenever anything shown does. */
    public String state() {
        return Integer.toHexString(page.items().hashCode());
    }

    /** The invoices that it pays, the first few by name. */
    public static String paid(Words words, PaymentRow row) {
        var numbers = row.invoices();
        var named = numbers.stream().limit(MOST_NAMED).map(InvoiceNumber::value).collect(Collectors.joining(", "));
        return numbers.size() > MOST_NAMED ? words.text("money.paid.more", named, numbers.size() - MOST_NAMED) : named;
    }

    public static String way(Words words, Payment.Way way) {
        return words.text("money.way." + way.word());
    }

    public Map<String, String> wayOptions(Words words) {
        var options = new LinkedHashMap<String, String>();
        for (var way : Payment.Way.values()) {
            options.put(way.word(), way(words, way));
        }
        return options;
    }

    public Map<String, String> clientOptions() {
        var options = new LinkedHashMap<String, String>();
        clients.forEach(client -> options.put(client.id().toString(), client.name()));
        return options;
    }

    public Map<String, String> leftOptions(Words words) {
        return Map.of("true", words.text("money.left.only"));
    }
}
