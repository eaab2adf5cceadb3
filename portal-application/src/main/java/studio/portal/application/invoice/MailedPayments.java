package studio.portal.application.invoice;

import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.PaymentId;

/** Payments as mails tell of them. */
@FunctionalInterface
public interface MailedPayments {
    /** A payment the actor may not see is absent, exactly as if it did not exist. */
    Optional<PaymentDetail> find(Actor actor, PaymentId id);
}
