package studio.portal.domain.invoice;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;

/**
 * An issued invoice or credit note goes out by mail, to each of these once. It waits for its papers: what is attached are
 * the stored bytes and no others.
 *
 * @param sentAt when the mails were asked for; empty as long as there is nothing to attach
 */
public record InvoiceSending(
        SendingId id,
        InvoiceId invoice,
        List<Addressee> to,
        ActorReference by,
        Instant askedAt,
        Optional<Instant> sentAt) {
    public static final int MOST_ADDRESSEES = 50;

    /** @throws RuleViolation {@code nobody-to-send-to}, {@code too-many-addressees} */
    public InvoiceSending {
        to = List.copyOf(new LinkedHashSet<>(to));
        if (to.isEmpty()) {
            throw new RuleViolation("nobody-to-send-to", "There is nobody to send the invoice to");
        }
        if (to.size() > MOST_ADDRESSEES) {
            throw new RuleViolation("too-many-addressees", "One mail goes to " + MOST_ADDRESSEES + " at most");
        }
    }

    public static InvoiceSending ask(SendingId id, InvoiceId invoice, List<Addressee> to, Actor by, Instant at) {
        return new InvoiceSending(id, invoice, to, by.reference(), at, Optional.empty());
    }

    /** The papers are there: the mails go. */
    public InvoiceSending send(Instant at) {
        return new InvoiceSending(id, invoice, to, by, askedAt, Optional.of(at));
    }

    /** What is recorded of it once it is sent, in the name of whoever asked. */
    public DomainEvent event(ClientId client, InvoiceNumber number) {
        return new InvoiceEvent(
                EventType.INVOICE_SENT,
                invoice,
                client,
                by,
                sentAt.orElseThrow(),
                Map.of(InvoiceEvent.NUMBER, number.value(), InvoiceEvent.SENDING, id.toString()));
    }
}
