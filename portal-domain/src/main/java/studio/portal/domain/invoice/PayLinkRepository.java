package studio.portal.domain.invoice;

import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.SecretHash;

/** Every address by which an invoice is paid without signing in. For staff and jobs; to all others there is none. */
public interface PayLinkRepository {
    /** Of one invoice, newest first. */
    List<PayLink> of(Actor actor, InvoiceId invoice);

    /** Nobody else revokes it until the transaction ends. */
    Optional<PayLink> lock(Actor actor, InvoiceId invoice, PayLinkId id);

    /** By the secret's hash, whoever asks: the secret is the right. */
    Optional<PayLink> findByToken(Actor actor, SecretHash token);

    /** Of an invoice that is locked: two for one address at once would be one too many. */
    void add(Actor actor, PayLink link);

    /** Stores that a link, which was locked before, is revoked. */
    void update(Actor actor, PayLink link);
}
