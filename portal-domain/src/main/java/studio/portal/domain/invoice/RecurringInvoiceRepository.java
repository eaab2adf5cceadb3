package studio.portal.domain.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;

/** Every recurring invoice there is, for the studio alone. Saving one stores its events with it. */
public interface RecurringInvoiceRepository {
    /** Nobody else changes it or makes an invoice of it until the transaction ends. */
    Optional<RecurringInvoice> lock(Actor actor, RecurringInvoiceId id);

    /** Those with a day that has come, the earliest first. */
    List<RecurringInvoiceId> due(Actor actor, LocalDate today, int limit);

    void add(Actor actor, RecurringInvoice recurring);

    /** @throws StaleVersion if it has been changed since it was found */
    void update(Actor actor, RecurringInvoice recurring);

    /** An invoice that was made of it, never a second one of the same day. */
    void made(Actor actor, RecurringInvoiceId id, Made made);

    /** Those that are to be issued still, in the order in which they were made. */
    List<ToIssue> toIssue(Actor actor, int limit);

    /** Whether one is to be issued still; nobody else settles it until the transaction ends. */
    boolean lockToIssue(Actor actor, ToIssue made);

    /** @param problem why it stays a draft; empty: it was issued */
    void settle(Actor actor, ToIssue made, Optional<String> problem);

    /**
     * @param n which of its days it is
     * @param problem why it stays a draft though it would be issued by itself
     */
    record Made(int n, Delivery.During period, InvoiceId invoice, boolean toIssue, Optional<String> problem) {}

    /** @param invoice empty where the draft was discarded meanwhile */
    record ToIssue(RecurringInvoiceId recurring, int n, Optional<InvoiceId> invoice) {}
}
