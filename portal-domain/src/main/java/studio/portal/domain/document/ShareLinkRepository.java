package studio.portal.domain.document;

import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.SecretHash;

/** Every address by which a version is had without signing in. */
public interface ShareLinkRepository {
    /** For staff and jobs; to all others there is none. Nobody else opens or revokes it until the transaction ends. */
    Optional<ShareLink> lock(Actor actor, DocumentId document, ShareLinkId id);

    /** By the secret's hash, whoever asks: the secret is the right. */
    Optional<ShareLink> findByToken(Actor actor, SecretHash token);

    /** As {@link #findByToken}; nobody else opens or revokes it until the transaction ends. */
    Optional<ShareLink> lockByToken(Actor actor, SecretHash token);

    /** Of a document, open or over; it stays so while the document is locked. */
    int count(Actor actor, DocumentId document);

    void add(Actor actor, ShareLink link);

    /** Of a link that was locked before. */
    void update(Actor actor, ShareLink link);

    void record(Actor actor, ShareAccess access);
}
