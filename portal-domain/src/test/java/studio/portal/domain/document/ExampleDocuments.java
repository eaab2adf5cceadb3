package studio.portal.domain.document;

import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import studio.portal.domain.Cast;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.file.ExampleUploads;
import studio.portal.domain.file.Upload;

/** Documents to test with. Each call makes a new one, with an id and files of its own. */
public final class ExampleDocuments {
    private static final AtomicLong NEXT = new AtomicLong(0xd_0000);

    private ExampleDocuments() {}

    /** The studio's, for Kern &amp; Sons; private. */
    public static Document contract() {
        return added(ANA, KERN, "Contract", DocumentKind.CONTRACT, false);
    }

    /** The studio's, for Kern &amp; Sons, who see it. */
    public static Document guidelines() {
        return added(ANA, KERN, "Brand guidelines", DocumentKind.DELIVERABLE, true);
    }

    /** Mara Kern's own. */
    public static Document logo() {
        return added(MARA, KERN, "Our old logo", DocumentKind.ASSET, false);
    }

    /** The studio's, for Bluebird, who see it. */
    public static Document bluebirdBrief() {
        return added(ANA, BLUEBIRD, "Brief for the web shop", DocumentKind.BRIEF, true);
    }

    public static Document added(Actor by, ClientId client, String title, DocumentKind kind, boolean share) {
        return Document.add(documentId(), opening(client, title, kind), version(by, share), by, MONDAY);
    }

    public static DocumentOpening opening(ClientId client, String title, DocumentKind kind) {
        return new DocumentOpening(client, Optional.empty(), title, kind, Labels.of("Brand", "print"));
    }

    public static DocumentId documentId() {
        return new DocumentId(Cast.id(NEXT.incrementAndGet()));
    }

    /** Of a file that no store knows; the contracts upload their own. */
    public static NewVersion version(Actor by, boolean share) {
        return version(ExampleUploads.screenshot(by.personId().orElseThrow()), share);
    }

    public static NewVersion version(Upload upload, boolean share) {
        return new NewVersion(upload.id(), upload.hash(), "First thoughts", share);
    }

    /** The same document as a repository would hand it out: with a state, and nothing left to be recorded. */
    public static Document stored(Document document) {
        return Document.stored(document.state());
    }

    public static VersionNumber n(int number) {
        return new VersionNumber(number);
    }
}
