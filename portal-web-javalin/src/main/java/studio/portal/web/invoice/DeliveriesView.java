package studio.portal.web.invoice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import studio.portal.application.invoice.Addressees;
import studio.portal.application.invoice.DeliveryRow;
import studio.portal.application.invoice.PayLinkRow;
import studio.portal.web.Form;
import studio.portal.web.Words;

/**
 * Who got an invoice by mail, by which links it can be paid, and who would get it now.
 *
 * @param usual those who get the invoices of its client
 */
public record DeliveriesView(
        InvoiceView invoice,
        List<DeliveryRow> deliveries,
        List<Link> links,
        List<Addressees.Named> usual,
        Form form,
        Instant now) {

    /** @param url to pass on */
    public record Link(PayLinkRow row, String url) {}

    /** Whether one of the usual is ticked: all of them, as long as nothing was chosen. */
    public boolean isChosen(Addressees.Named named) {
        return !form.isRefused() || form.values("to").contains(named.address().value());
    }

    public String state(Words words, DeliveryRow row) {
        return words.text("sending.state." + word(row.state(now)));
    }

    public String tone(DeliveryRow row) {
        return switch (row.state(now)) {
            case WAITING -> "tone-blue";
            case SENT -> "tone-green";
            case DROPPED -> "tone-grey";
            case FAILED -> "tone-red";
        };
    }

    public boolean isOpen(Link link) {
        return link.row().state(now) == PayLinkRow.State.OPEN;
    }

    public String state(Words words, Link link) {
        return words.text("sending.link." + word(link.row().state(now)));
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
