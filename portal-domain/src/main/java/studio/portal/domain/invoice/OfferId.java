package studio.portal.domain.invoice;

import java.util.Objects;
import java.util.UUID;

/** Identifies one version of an offer, draft or sent. People see its {@link InvoiceNumber}. */
public record OfferId(UUID value) {
    public OfferId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
