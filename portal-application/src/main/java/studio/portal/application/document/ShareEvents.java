package studio.portal.application.document;

import java.time.Instant;
import java.util.Map;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentEvent;
import studio.portal.domain.document.ShareLinkId;
import studio.portal.domain.document.VersionNumber;

/** What becomes of the links to a document, which is the studio's business alone. */
final class ShareEvents {
    private ShareEvents() {}

    static DomainEvent of(
            EventType type, Document document, VersionNumber version, ShareLinkId link, Actor by, Instant at) {
        return new DocumentEvent(
                type,
                document.id(),
                document.ofClient(),
                EventType.Audience.STUDIO,
                by.reference(),
                at,
                Map.of(DocumentEvent.VERSION, version.toString(), "link", link.toString()));
    }
}
