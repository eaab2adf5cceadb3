package studio.portal.application.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.document.ApprovalEvent;
import studio.portal.domain.document.ApprovalRepository;
import studio.portal.domain.document.ApprovalRound;
import studio.portal.domain.document.ApprovalRoundId;
import studio.portal.domain.document.ApprovalStep;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentEvent;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentRepository;

/** Who should hear of what happens to documents. */
public final class DocumentRules {
    private final DocumentRepository documents;
    private final ApprovalRepository approvals;
    private final PersonRepository people;
    private final StudioSide studio;

    public DocumentRules(
            DocumentRepository documents, ApprovalRepository approvals, PersonRepository people, StudioSide studio) {
        this.documents = documents;
        this.approvals = approvals;
        this.people = people;
        this.studio = studio;
    }

    /**
     * The other side: of the studio whoever added the version, or looks after the client; of the client everybody. Who
     * does not see the version is sent nothing.
     */
    List<Hearing> commented(Actor actor, Recorded event) {
        return document(actor, event)
                .map(document -> isByStaff(actor, event) ? members(actor, document) : studio(actor, document, event))
                .map(others -> Hearing.of(event, MessageKind.DOCUMENT_COMMENTED, others))
                .orElse(List.of());
    }

    /** Nobody but the studio. */
    List<Hearing> noted(Actor actor, Recorded event) {
        return document(actor, event)
                .map(document -> Hearing.of(event, MessageKind.DOCUMENT_NOTED, studio(actor, document, event)))
                .orElse(List.of());
    }

    private Optional<Document> document(Actor actor, Recorded event) {
        return documents.find(actor, new DocumentId(event.subject()));
    }

    private boolean isByStaff(Actor actor, Recorded event) {
        return event.by()
                .person()
                .flatMap(id -> people.find(actor, id))
                .filter(person -> person.role().isStaff())
                .isPresent();
    }

    private Set<PersonId> studio(Actor actor, Document document, Recorded event) {
        var addedBy = document.versions().stream()
                .filter(version ->
                        version.number().toString().equals(event.details().get(DocumentEvent.VERSION)))
                .flatMap(version -> version.addedBy().person().stream())
                .findFirst();
        return studio.of(actor, document.ofClient(), addedBy);
    }

    private Set<PersonId> members(Actor actor, Document document) {
        return people.members(actor, document.ofClient()).stream()
                .map(Person::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Everybody whose turn it is: in order, the first alone. */
    List<Hearing> requested(Actor actor, Recorded event) {
        return round(actor, event)
                .map(round -> Hearing.of(event, MessageKind.APPROVAL_REQUESTED, people(round, ApprovalStep::isAsked)))
                .orElse(List.of());
    }

    /** The one who asked; of the decision that ends it, everybody hears by its end. */
    List<Hearing> approved(Actor actor, Recorded event) {
        return event.details().containsKey(ApprovalEvent.ENDS)
                ? List.of()
                : round(actor, event)
                        .map(round -> Hearing.of(event, MessageKind.VERSION_APPROVED, Set.of(round.requester())))
                        .orElse(List.of());
    }

    /** The one who asked and those who approved, whoever was last included: it is their receipt. */
    List<Hearing> completed(Actor actor, Recorded event) {
        return concerned(
                actor,
                event,
                MessageKind.APPROVAL_COMPLETED,
                step -> step.decision().isPresent());
    }

    /** The one who asked, those who approved before, and those who are waited for no more; a receipt as well. */
    List<Hearing> rejected(Actor actor, Recorded event) {
        return concerned(
                actor,
                event,
                MessageKind.VERSION_REJECTED,
                step -> step.turnAt().isPresent());
    }

    private List<Hearing> concerned(Actor actor, Recorded event, MessageKind kind, Predicate<ApprovalStep> which) {
        return round(actor, event)
                .map(round -> {
                    var everybody = new LinkedHashSet<>(people(round, which));
                    everybody.add(round.requester());
                    return Hearing.ofAll(kind, everybody);
                })
                .orElse(List.of());
    }

    /** Everybody who was asked, and whoever asked, if somebody else is the cause. */
    List<Hearing> voided(Actor actor, Recorded event) {
        return round(actor, event)
                .map(round -> {
                    var everybody = new LinkedHashSet<>(
                            people(round, step -> step.turnAt().isPresent()));
                    everybody.add(round.requester());
                    return Hearing.of(event, MessageKind.APPROVAL_VOIDED, everybody);
                })
                .orElse(List.of());
    }

    private static Set<PersonId> people(ApprovalRound round, Predicate<ApprovalStep> which) {
        return round.steps().stream().filter(which).map(ApprovalStep::person).collect(Collectors.toSet());
    }

    private Optional<ApprovalRound> round(Actor actor, Recorded event) {
        return Stream.ofNullable(event.details().get(ApprovalEvent.ROUND))
                .map(id -> new ApprovalRoundId(UUID.fromString(id)))
                .flatMap(id -> approvals.find(actor, id).stream())
                .findFirst();
    }
}
