package studio.portal.web.invoice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.invoice.DeliveryRow;
import studio.portal.application.invoice.PayLinkRow;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.PersonId;

/** Deliveries and links of invoices as JSON. */
final class SendingJson {
    private SendingJson() {}

    /** @param to addresses; without it, everybody who usually gets the invoices of the client */
    record NewDelivery(Optional<List<EmailAddress>> to) {}

    /** Newest first. */
    record Deliveries(List<Delivery> items) {}

    /**
     * @param sendingId what was sent at once has the same
     * @param personId of a member; null for an address
     * @param by whoever had it sent; null for a job
     * @param state {@code waiting}, {@code sent}, {@code dropped} or {@code failed}
     */
    record Delivery(
            UUID sendingId,
            String to,
            Optional<PersonId> personId,
            Optional<String> name,
            Instant at,
            Optional<String> by,
            String state) {
        static Delivery of(DeliveryRow row, Instant now) {
            return new Delivery(
                    row.sending().value(),
                    row.address().value(),
                    row.person().map(DeliveryRow.Person::id),
                    row.person().map(DeliveryRow.Person::name),
                    row.askedAt(),
                    row.by(),
                    row.state(now).name().toLowerCase(Locale.ROOT));
        }
    }

    /** Newest first. */
    record Links(List<Link> items) {}

    /**
     * @param url by which the invoice is seen and paid; null for a link that is over
     * @param state {@code open}, {@code expired} or {@code revoked}
     */
    record Link(
            UUID id,
            String sentTo,
            Optional<String> url,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> revokedAt,
            String state) {
        static Link of(PayLinkRow row, String url, Instant now) {
            var state = row.state(now);
            return new Link(
                    row.id().value(),
                    row.sentTo().value(),
                    Optional.of(url).filter(any -> state == PayLinkRow.State.OPEN),
                    row.createdAt(),
                    row.expiresAt(),
                    row.revokedAt(),
                    state.name().toLowerCase(Locale.ROOT));
        }
    }
}
