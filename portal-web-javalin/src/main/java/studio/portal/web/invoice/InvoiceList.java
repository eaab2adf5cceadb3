package studio.portal.web.invoice;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import studio.portal.application.Page;
import studio.portal.application.account.ClientName;
import studio.portal.application.invoice.InvoiceFilter.Sort;
import studio.portal.application.invoice.InvoiceFilter.Standing;
import studio.portal.application.invoice.InvoiceRow;
import studio.portal.application.invoice.Outstanding;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.PaymentMethod;
import studio.portal.web.Parsing;
import studio.portal.web.Words;

/**
 * What the list of invoices shows, and what its filters offer.
 *
 * @param newer the address of the part before this one
 * @param older the address of the part after it
 * @param outstanding for the number cards, in each currency; of the client by which the list is filtered
 * @param clients by which one can filter; none for a client
 * @param today the studio's day, by which something is overdue
 * @param payable whether the reader can pay what is open online
 * @param methods by which they can, beside the provider's page
 */
public record InvoiceList(
        InvoiceAddress address,
        Page<InvoiceRow> page,
        Optional<String> newer,
        Optional<String> older,
        List<Outstanding> outstanding,
        List<ClientName> clients,
        LocalDate today,
        boolean payable,
        List<PaymentMethod> methods) {
    /** Whether one of those shown can be paid online now. */
    public boolean offersPaying() {
        return page.items().stream().anyMatch(row -> isPayable(row, payable));
    }

    /** @param payable whether the reader pays online at all */
    public static boolean isPayable(InvoiceRow row, boolean payable) {
        return payable
                && row.kind() != InvoiceKind.CREDIT_NOTE
                && row.issued()
                        .map(InvoiceRow.Issued::open)
                        .filter(Money::isPositive)
                        .isPresent();
    }

    /** Differs whenever anything shown does; the day makes invoices overdue. */
    public String state() {
        return Integer.toHexString(Objects.hash(page.items(), today));
    }

    public String cards() {
        return Integer.toHexString(outstanding.hashCode());
    }

    public boolean isLatestFirst() {
        return !address.one("sort").equals(Parsing.word(Sort.DUE));
    }

    public Map<String, String> standingOptions(Words words, boolean staff) {
        var options = new LinkedHashMap<String, String>();
        for (var standing : Standing.values()) {
            if (staff || standing != Standing.DRAFT) {
                var word = Parsing.word(standing);
                options.put(word, words.text("invoice.standing." + word));
            }
        }
        return options;
    }

    public Map<String, String> clientOptions() {
        var options = new LinkedHashMap<String, String>();
        clients.forEach(client -> options.put(client.id().toString(), client.name()));
        return options;
    }

    public Map<String, String> sortOptions(Words words) {
        return Map.of(Parsing.word(Sort.DUE), words.text("invoice.sort.due"));
    }
}
