package studio.portal.domain.invoice;

import java.util.Objects;
import java.util.UUID;

/** Identifies something that is invoiced again and again. */
public record RecurringInvoiceId(UUID value) {
    public RecurringInvoiceId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
