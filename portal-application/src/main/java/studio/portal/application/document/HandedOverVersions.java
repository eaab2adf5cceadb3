package studio.portal.application.document;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import studio.portal.application.project.DocumentVersions;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.project.Content;

/** The versions of documents that a project hands over. */
public final class HandedOverVersions implements DocumentVersions {
    /** What has been decided on stays, whoever sees it. */
    private static final Actor KEEPER = new Actor.System("sign-off");

    private final DocumentRepository documents;
    private final Clock clock;

    public HandedOverVersions(DocumentRepository documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Optional<Content.Version> find(Actor actor, ClientId client, DocumentId document, VersionNumber number) {
        return documents
                .find(actor, document)
                .filter(found -> found.ofClient().equals(client) && !found.isWithdrawn())
                .filter(found -> documents.sees(actor, document, number))
                .map(found -> found.version(number))
                .filter(version -> !version.isWithdrawn())
                .map(version -> new Content.Version(document, number, version.hash()));
    }

    @Override
    public Set<Content.Version> withheld(Actor actor, Collection<Content.Version> versions) {
        return versions.stream()
                .filter(version -> !documents.sees(actor, version.document(), version.number()))
                .collect(toSet());
    }

    @Override
    public void share(Actor actor, Collection<Content.Version> versions) {
        ofEach(versions).forEach((id, numbers) -> {
            var document = documents.lock(actor, id).orElseThrow(NotFound::new);
            numbers.forEach(number -> document.share(number, actor, clock.instant()));
            documents.update(actor, document);
        });
    }

    @Override
    public void signOff(Actor actor, Collection<Content.Version> versions) {
        ofEach(versions).forEach((id, numbers) -> {
            var document = documents
                    .lock(actor, id)
                    .filter(found -> numbers.stream().allMatch(number -> documents.sees(actor, id, number)))
                    .orElseThrow(() -> new RuleViolation("deliverable-withheld", "Others decide on this first"));
            numbers.forEach(number -> document.decisions().signOff(number, clock.instant()));
            documents.update(actor, document);
        });
    }

    @Override
    public void keep(Actor actor, Collection<Content.Version> versions) {
        ofEach(versions)
                .forEach((id, numbers) -> documents
                        .lock(KEEPER, id)
                        .filter(document -> !document.isWithdrawn())
                        .ifPresent(document -> {
                            numbers.stream()
                                    .filter(number -> !document.version(number).isWithdrawn())
                                    .filter(number -> document.version(number).isShared())
                                    .forEach(number -> document.decisions().signOff(number, clock.instant()));
                            documents.update(KEEPER, document);
                        }));
    }

    /** In the order of their ids: two that lock several documents never wait for each other. */
    private static SortedMap<DocumentId, Set<VersionNumber>> ofEach(Collection<Content.Version> versions) {
        return versions.stream()
                .collect(groupingBy(
                        Content.Version::document,
                        () -> new TreeMap<>(comparing(DocumentId::value)),
                        mapping(Content.Version::number, toSet())));
    }
}
