package studio.portal.domain.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Versions versions;
    private final List<DomainEvent> events = new ArrayList<>();
    private DocumentTerms terms;
    private Instant updatedAt;
    private Optional<Withdrawal> withdrawal;
    private boolean changed;
    private boolean noticed;

    private Document(DocumentState found) {
        this.found = found;
        versions = new Versions(found.versions());
        terms = DocumentTerms.of(found);
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
        var version = document.versions.add(first, by, at);
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
        var version = versions.add(added, by, at);
        record(EventType.DOCUMENT_VERSION_ADDED, version.isShared(), by, at, naming(version));
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
        version.mustNotBeWithdrawn();
        if (version.isShared()) {
            return;
        }
        versions.put(version.shared(at));
        record(EventType.DOCUMENT_SHARED, true, by, at, naming(version));
    }

    /**
     * What the document is called, is, is labelled with and belongs to; what is so already is no news. A move into a project
     * is none for the client, who perhaps knows nothing of the project.
     *
     * @param to with a project of the same client
     */
    public void change(DocumentTerms to, Actor by, Instant at) {
        allow(DocumentPolicy.mayChange(by), "Only the studio changes a document");
        var fields = to.changed(terms);
        if (fields.isEmpty()) {
            return;
        }
        mustNotBeWithdrawn();
        terms = to;
        var shows = isShared() && !fields.equals(List.of(DocumentTerms.PROJECT));
        record(EventType.DOCUMENT_CHANGED, shows, by, at, Map.of(DocumentEvent.CHANGED, String.join(" ", fields)));
    }

    /** What becomes of it once somebody has decided. */
    public Decisions decisions() {
        return new Decisions(this, versions);
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
        version.mustNotBeWithdrawn();
        version.mustNotBeDecided();
        versions.put(version.withdrawn(new Withdrawal(by.reference(), at, reason)));
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
        versions.all().forEach(DocumentVersion::mustNotBeDecided);
        var mark = new Withdrawal(by.reference(), at, reason);
        withdrawal = Optional.of(mark);
        record(EventType.DOCUMENT_WITHDRAWN, isShared(), by, at, Map.of());
    }

    /** The highest version that is not withdrawn. */
    public Optional<DocumentVersion> current() {
        return versions.current();
    }

    /** @throws NotFound if there is none of that number */
    public DocumentVersion version(VersionNumber number) {
        return versions.one(number);
    }

    private void mustNotBeWithdrawn() {
        if (isWithdrawn()) {
            throw new RuleViolation("document-withdrawn", "The document is withdrawn");
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
                terms.project(),
                terms.title(),
                terms.kind(),
                terms.labels(),
                found.clients(),
                versions.all(),
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
        return !title().equals(found.title()) || !labels().equals(found.labels());
    }

    /** Versions that were not there when it was found. */
    public List<DocumentVersion> added() {
        return versions.added();
    }

    /** Versions of which something became since it was found. */
    public List<DocumentVersion> touched() {
        return versions.touched();
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
        return versions.all().stream().anyMatch(DocumentVersion::isShared);
    }

    @Override
    public List<DocumentVersion> versions() {
        return versions.all();
    }

    public String title() {
        return terms.title();
    }

    public DocumentKind kind() {
        return terms.kind();
    }

    public Labels labels() {
        return terms.labels();
    }

    public Optional<ProjectId> project() {
        return terms.project();
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
