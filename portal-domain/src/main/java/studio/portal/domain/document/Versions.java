package studio.portal.domain.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;

/** The versions 1 to n of one document, now and when it was found. */
final class Versions {
    private final List<DocumentVersion> before;
    private final List<DocumentVersion> now;

    Versions(List<DocumentVersion> before) {
        this.before = before;
        this.now = new ArrayList<>(before);
    }

    List<DocumentVersion> all() {
        return List.copyOf(now);
    }

    /** @throws NotFound if there is none of that number */
    DocumentVersion one(VersionNumber number) {
        if (number.value() > now.size()) {
            throw new NotFound();
        }
        return now.get(number.value() - 1);
    }

    /** The highest that is not withdrawn. */
    Optional<DocumentVersion> current() {
        return now.stream().filter(version -> !version.isWithdrawn()).reduce((older, newer) -> newer);
    }

    /**
     * The next one; a member's is shared from the start.
     *
     * @throws RuleViolation {@code too-many-versions}
     */
    DocumentVersion add(NewVersion added, Actor by, Instant at) {
        if (now.size() >= Document.MOST_VERSIONS) {
            throw new RuleViolation(
                    "too-many-versions", "A document has at most " + Document.MOST_VERSIONS + " versions");
        }
        var shared = added.share() || !by.isStaff();
        var version = new DocumentVersion(
                new VersionNumber(now.size() + 1),
                added.upload(),
                added.hash(),
                added.note(),
                by.reference(),
                at,
                shared ? Optional.of(at) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
        now.add(version);
        return version;
    }

    /** What became of one takes its place. */
    void put(DocumentVersion version) {
        now.set(version.number().value() - 1, version);
    }

    /** Those that were not there when it was found. */
    List<DocumentVersion> added() {
        return List.copyOf(now.subList(before.size(), now.size()));
    }

    /** Those of which something became since it was found. */
    List<DocumentVersion> touched() {
        return before.stream()
                .map(DocumentVersion::number)
                .map(this::one)
                .filter(version -> !before.contains(version))
                .toList();
    }
}
