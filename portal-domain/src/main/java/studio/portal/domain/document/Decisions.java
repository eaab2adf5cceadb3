package studio.portal.domain.document;

import java.time.Instant;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;

/**
 * What becomes of a document once somebody has decided on a version: that version stays for ever. Who decided, how and
 * why is recorded with their approval round or with their milestone.
 *
 * <p>Every verb throws {@link NotFound} for a version that does not exist.
 */
public final class Decisions {
    private final Document document;
    private final Versions versions;

    Decisions(Document document, Versions versions) {
        this.document = document;
        this.versions = versions;
    }

    /**
     * Somebody has approved or rejected a version.
     *
     * @throws RuleViolation {@code not-current} unless it is the current version
     */
    public void approval(VersionNumber number, Instant at) {
        mustBeCurrent(number);
        versions.put(versions.one(number).decided(at));
    }

    /**
     * The client has decided on a milestone that hands a version over, perhaps an older one.
     *
     * @throws RuleViolation {@code deliverable-withdrawn} if the client can have it no longer
     */
    public void signOff(VersionNumber number, Instant at) {
        var version = versions.one(number);
        if (document.isWithdrawn() || version.isWithdrawn() || !version.isShared()) {
            throw new RuleViolation("deliverable-withdrawn", "What is handed over has been withdrawn");
        }
        versions.put(version.decided(at));
    }

    /**
     * Only the highest version that is not withdrawn can be asked for and decided on.
     *
     * @throws RuleViolation {@code not-current}
     */
    public void mustBeCurrent(VersionNumber number) {
        var version = versions.one(number);
        if (document.isWithdrawn() || versions.current().filter(version::equals).isEmpty()) {
            throw new RuleViolation("not-current", "Version " + number + " is not the current one");
        }
    }
}
