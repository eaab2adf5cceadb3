package studio.portal.domain.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.EventType.Audience;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.ProjectId;

/**
 * Something in writing or in pictures, in versions 1 to n. Nothing is ever overwritten or deleted: withdrawing leaves a
 * mark. What the studio adds is private until it is shared, version by version; what a member adds their client sees.
 *
 * <p>Every verb throws {@link AccessDenied} where {@link DocumentPolicy} says no, {@link RuleViolation} where the
 * document's state does, {@link NotFound} for a version that does not exist, and changes nothing in either case.
 */
public final class Document implements DocumentFacts {
    public static final int TITLE_LENGTH = 200;
    public static final int MOST_VERSIONS = 500;

    private final DocumentState found;
    private final List<DocumentVersion> versions;
    private final List<DomainEvent> events = new ArrayList<>();
    private Optional<ProjectId> project;
    private String title;
    private DocumentKind kind;
    private Labels labels;
    private Instant updatedAt;
    private Optional<Withdrawal> withdrawal;
    private boolean changed;
    private boolean noticed;

    private Document(DocumentState found) {
        this.found = found;
        versions = new ArrayList<>(found.versions());
        project = found.project();
        title = found.title();
        kind = found.kind();
        labels = found.labels();
        updatedAt = found.updatedAt();
        withdrawal = found.withdrawal();
    }

    /** For repositories: a document as it was stored. */
    public static Document stored(DocumentState state) {
        return new Document(state);
    }

    /** @throws AccessDenied unless staff add it, or a member for the client they act for */
    public static Document add(DocumentId id, DocumentOpening opening, NewVersion first, Actor by, Instant at) {
        allow(DocumentPolicy.mayAdd(by, opening.client()), "Only staff and the client's members add documents");
        var document = new Document(DocumentState.opened(id, opening, !by.isStaff(), by.reference(), at));
        var version = document.append(first, by, at);
        document.record(EventType.DOCUMENT_ADDED, version.isShared(), by, at, naming(version));
        return document;
    }

    /**
     * A newer version, which is the current one from now on.
     *
     * @throws RuleViolation {@code document-withdrawn}, {@code too-many-versions}
     */
    public DocumentVersion addVersion(NewVersion added, Actor by, Instant at) {
        allow(DocumentPolicy.mayAddVersion(by, this), "A new version of the studio's document is the studio's to add");
        mustNotBeWithdrawn();
        if (versions.size() >= MOST_VERSIONS) {
            throw new RuleViolation("too-many-versions", "A document has at most " + MOST_VERSIONS + " versions");
        }
        var version = append(added, by, at);
        record(EventType.DOCUMENT_VERSION_ADDED, version.isShared(), by, at, naming(version));
        return version;
    }

    private DocumentVersion append(NewVersion added, Actor by, Instant at) {
        var shared = added.share() || !by.isStaff();
        var version = new DocumentVersion(
                new VersionNumber(versions.size() + 1),
                added.upload(),
                added.hash(),
                added.note(),
                by.reference(),
                at,
                shared ? Optional.of(at) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
        versions.add(version);
        return version;
    }

    /**
     * From now on the client sees a version; to share what is shared already is no news.
     *
     * @throws RuleViolation {@code document-withdrawn}, {@code version-withdrawn}
     */
    public void share(VersionNumber number, Actor by, Instant at) {
        allow(DocumentPolicy.mayShare(by), "Only the studio shares a version");
        var version = version(number);
        mustNotBeWithdrawn();
        mustNotBeWithdrawn(version);
        if (version.isShared()) {
            return;
        }
        put(version.shared(at));
        record(EventType.DOCUMENT_SHARED, true, by, at, naming(version));
    }

    /**
     * What the document is called, is, is labelled with and belongs to; what is so already is no news. A move into a project
     * is none for the client, who perhaps knows nothing of the project.
     *
     * @param toProject one of the same client
     */
    public void change(
            String toTitle, DocumentKind toKind, Labels toLabels, Optional<ProjectId> toProject, Actor by, Instant at) {
        allow(DocumentPolicy.mayChange(by), "Only the studio changes a document");
        var fields = Stream.of(
                        toTitle.strip().equals(title) ? "" : "title",
                        toKind == kind ? "" : "kind",
                        toLabels.equals(labels) ? "" : "labels",
                        toProject.equals(project) ? "" : "project")
                .filter(word -> !word.isEmpty())
                .toList();
        if (fields.isEmpty()) {
            return;
        }
        mustNotBeWithdrawn();
        title = toTitle.strip();
        kind = toKind;
        labels = toLabels;
        project = toProject;
        var shows = isShared() && !fields.equals(List.of("project"));
        record(EventType.DOCUMENT_CHANGED, shows, by, at, Map.of(DocumentEvent.CHANGED, String.join(" ", fields)));
    }

    /**
     * Takes a version back: a mark stays, and its bytes are the studio's alone.
     *
     * @throws RuleViolation {@code approved-stays} if somebody has decided on it, {@code version-withdrawn},
     *     {@code document-withdrawn}
     */
    public void withdraw(VersionNumber number, String reason, Actor by, Instant at) {
        var version = version(number);
        allow(DocumentPolicy.mayWithdraw(by, this, version), "Only the studio and whoever added it withdraw a version");
        mustNotBeWithdrawn();
        mustNotBeWithdrawn(version);
        mustNotBeDecided(version);
        put(version.withdrawn(new Withdrawal(by.reference(), at, reason)));
        record(EventType.DOCUMENT_VERSION_WITHDRAWN, version.isShared(), by, at, naming(version));
    }

    /**
     * Takes the whole document back: a mark stays, and its bytes are the studio's alone.
     *
     * @throws RuleViolation {@code approved-stays} if somebody has decided on any of it, {@code document-withdrawn}
     */
    public void withdraw(String reason, Actor by, Instant at) {
        allow(DocumentPolicy.mayWithdraw(by, this), "Only the studio and whoever added it withdraw a document");
        mustNotBeWithdrawn();
        versions.forEach(Document::mustNotBeDecided);
        var mark = new Withdrawal(by.reference(), at, reason);
        withdrawal = Optional.of(mark);
        record(EventType.DOCUMENT_WITHDRAWN, isShared(), by, at, Map.of());
    }

    /**
     * Somebody has approved or rejected a version: it stays for ever. Who, how and what is recorded with their round.
     *
     * @throws RuleViolation {@code not-current} unless it is the current version
     */
    public void recordDecision(VersionNumber number, Instant at) {
        mustBeCurrent(number);
        put(version(number).decided(at));
    }

    /**
     * The client has decided on a milestone that hands a version over, perhaps an older one: it stays for ever.
     *
     * @throws RuleViolation {@code deliverable-withdrawn} if the client can have it no longer
     */
    public void recordSignOff(VersionNumber number, Instant at) {
        var version = version(number);
        if (isWithdrawn() || version.isWithdrawn() || !version.isShared()) {
            throw new RuleViolation("deliverable-withdrawn", "What is handed over has been withdrawn");
        }
        put(version.decided(at));
    }

    /**
     * Only the highest version that is not withdrawn can be asked for and decided on.
     *
     * @throws RuleViolation {@code not-current}
     */
    public void mustBeCurrent(VersionNumber number) {
        if (isWithdrawn() || current().filter(version(number)::equals).isEmpty()) {
            throw new RuleViolation("not-current", "Version " + number + " is not the current one");
        }
    }

    /** The highest version that is not withdrawn. */
    public Optional<DocumentVersion> current() {
        return versions.stream().filter(version -> !version.isWithdrawn()).reduce((older, newer) -> newer);
    }

    /** @throws NotFound if there is none of that number */
    public DocumentVersion version(VersionNumber number) {
        if (number.value() > versions.size()) {
            throw new NotFound();
        }
        return versions.get(number.value() - 1);
    }

    private void put(DocumentVersion version) {
        versions.set(version.number().value() - 1, version);
    }

    private void mustNotBeWithdrawn() {
        if (isWithdrawn()) {
            throw new RuleViolation("document-withdrawn", "The document is withdrawn");
        }
    }

    private static void mustNotBeWithdrawn(DocumentVersion version) {
        if (version.isWithdrawn()) {
            throw new RuleViolation("version-withdrawn", "The version is withdrawn");
        }
    }

    private static void mustNotBeDecided(DocumentVersion version) {
        if (version.isDecided()) {
            throw new RuleViolation("approved-stays", "What somebody has decided on stays");
        }
    }

    private static void allow(boolean allowed, String message) {
        if (!allowed) {
            throw new AccessDenied(message);
        }
    }

    /**
     * What happens to a private version of a document that the client sees is nothing the client could notice.
     *
     * @param shared whether the client sees what it happened to
     */
    private void record(EventType type, boolean shared, Actor by, Instant at, Map<String, String> details) {
        changed = true;
        if (shared || !isShared()) {
            updatedAt = at;
            noticed = true;
        }
        var audience = shared ? type.audience() : Audience.STUDIO;
        events.add(new DocumentEvent(type, id(), ofClient(), audience, by.reference(), at, details));
    }

    private static Map<String, String> naming(DocumentVersion version) {
        return Map.of(DocumentEvent.VERSION, version.number().toString());
    }

    /** As it would be stored now, but for the version. */
    public DocumentState state() {
        return new DocumentState(
                found.id(),
                found.client(),
                project,
                title,
                kind,
                labels,
                found.clients(),
                versions,
                found.addedBy(),
                found.addedAt(),
                updatedAt,
                withdrawal,
                found.version(),
                found.shownVersion() + (noticed ? 1 : 0));
    }

    /** Whether anything its readers could notice has changed since it was found. */
    public boolean isNoticed() {
        return noticed;
    }

    /** Whether anything but a record of decisions has changed since it was found. */
    public boolean isChanged() {
        return changed;
    }

    /** Whether title or labels are others than when it was found. */
    public boolean isRenamed() {
        return !title.equals(found.title()) || !labels.equals(found.labels());
    }

    /** Versions that were not there when it was found. */
    public List<DocumentVersion> added() {
        return List.copyOf(versions.subList(found.versions().size(), versions.size()));
    }

    /** Versions of which something became since it was found. */
    public List<DocumentVersion> touched() {
        return found.versions().stream()
                .filter(before -> !Objects.equals(before, version(before.number())))
                .map(before -> version(before.number()))
                .toList();
    }

    public DocumentId id() {
        return found.id();
    }

    @Override
    public ClientId ofClient() {
        return found.client();
    }

    @Override
    public boolean isClients() {
        return found.clients();
    }

    @Override
    public Optional<PersonId> adder() {
        return found.addedBy().person();
    }

    @Override
    public boolean isWithdrawn() {
        return withdrawal.isPresent();
    }

    /** Whether the client sees any of it. */
    public boolean isShared() {
        return versions.stream().anyMatch(DocumentVersion::isShared);
    }

    @Override
    public List<DocumentVersion> versions() {
        return List.copyOf(versions);
    }

    public String title() {
        return title;
    }

    public DocumentKind kind() {
        return kind;
    }

    public Labels labels() {
        return labels;
    }

    public Optional<ProjectId> project() {
        return project;
    }

    public long version() {
        return found.version();
    }

    /** What an actor has seen the version of: staff of everything, members of what they could notice. */
    public long version(Actor actor) {
        return actor.isStaff() ? found.version() : found.shownVersion();
    }

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }
}
