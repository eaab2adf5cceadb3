package studio.portal.domain.invoice;

import java.util.Objects;
import java.util.UUID;

/** Identifies one invoice, deposit invoice or credit note, draft or issued. People see its {@link InvoiceNumber}. */
public record InvoiceId(UUID value) {
    public InvoiceId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
