package studio.portal.domain.document;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;

/**
 * Something happened to an asking for approval; its subject is the document. Keys of the details: {@code round},
 * {@code version} (its number), {@code person} (whose turn came, who was reminded), {@code reason} (a
 * {@link VoidReason}), {@code reminder} (an {@link ApprovalReminder}), {@code ends} (of a decision after which nobody is
 * waited for any more), {@code entry} and {@code head} (number and hash of the entry of evidence that tells of it).
 *
 * @param audience the studio alone while the version is not shared: others of the client than those who are asked do not see
 *     it
 */
public record ApprovalEvent(
        EventType type,
        DocumentId document,
        ClientId ofClient,
        EventType.Audience audience,
        ActorReference by,
        Instant at,
        Map<String, String> details)
        implements DomainEvent {
    public static final String ROUND = "round";
    public static final String VERSION = "version";
    public static final String PERSON = AccountEvent.PERSON;
    public static final String REASON = "reason";
    public static final String ENDS = "ends";
    public static final String REMINDER = "reminder";
    public static final String ENTRY = "entry";
    public static final String HEAD = "head";

    public ApprovalEvent {
        details = Map.copyOf(details);
    }

    ApprovalEvent toldBy(EvidenceEntry entry) {
        var more = new LinkedHashMap<>(details);
        more.put(ENTRY, String.valueOf(entry.number()));
        more.put(HEAD, entry.hash().value());
        return new ApprovalEvent(type, document, ofClient, audience, by, at, more);
    }

    ApprovalEvent ofPrivateVersion() {
        return new ApprovalEvent(type, document, ofClient, EventType.Audience.STUDIO, by, at, details);
    }

    @Override
    public UUID subject() {
        return document.value();
    }

    @Override
    public Optional<ClientId> client() {
        return Optional.of(ofClient);
    }
}
