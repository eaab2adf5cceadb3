package studio.portal.application.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import studio.portal.application.notification.Matter.Quote;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.document.ApprovalEvent;
import studio.portal.domain.document.ApprovalPolicy;
import studio.portal.domain.document.ApprovalRepository;
import studio.portal.domain.document.ApprovalRound;
import studio.portal.domain.document.ApprovalRoundId;
import studio.portal.domain.document.CommentId;
import studio.portal.domain.document.CommentRepository;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentComment;
import studio.portal.domain.document.DocumentEvent;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentRepository;

/** What mails about documents tell, through the eyes of whoever gets them. */
public final class DocumentMatters {
    private static final String AREA = "document";
    private static final Actor RECORDER = new Actor.System("record-evidence");

    private final DocumentRepository documents;
    private final ApprovalRepository approvals;
    private final CommentRepository comments;
    private final PersonRepository people;

    public DocumentMatters(
            DocumentRepository documents,
            ApprovalRepository approvals,
            CommentRepository comments,
            PersonRepository people) {
        this.documents = documents;
        this.approvals = approvals;
        this.comments = comments;
        this.people = people;
    }

    /** That the reader is asked; empty if they have decided meanwhile, or are asked no more. */
    Optional<Matter> asked(Actor reader, Recorded event) {
        return about(reader, event, round -> ApprovalPolicy.mayDecide(reader, round))
                .map(told -> told.due()
                        .map(day -> told.matter().inWords(Optional.of("due")))
                        .orElse(told.matter()));
    }

    /** As {@link #asked}, again. */
    Optional<Matter> reminded(Actor reader, Recorded event) {
        return about(reader, event, round -> ApprovalPolicy.mayDecide(reader, round))
                .map(told -> told.matter()
                        .inWords(Optional.ofNullable(event.details().get(ApprovalEvent.REMINDER))));
    }

    /** A decision with its words, and the entry of the record of evidence that tells of it. */
    Optional<Matter> decided(Actor reader, Recorded event) {
        return about(reader, event, round -> true)
                .map(told -> onRecord(told.matter(), event).saying(words(told.round(), event)));
    }

    Optional<Matter> voided(Actor reader, Recorded event) {
        return about(reader, event, round -> true)
                .map(told -> told.matter()
                        .inWords(Optional.ofNullable(event.details().get(ApprovalEvent.REASON))));
    }

    /** What was said to both sides; empty where the reader does not see the version it is about. */
    Optional<Matter> commented(Actor reader, Recorded event) {
        return said(reader, event, comment -> !comment.isInternal());
    }

    /** An internal comment: for the studio alone, whatever else may have gone wrong before. */
    Optional<Matter> noted(Actor reader, Recorded event) {
        return reader.isStaff() ? said(reader, event, DocumentComment::isInternal) : Optional.empty();
    }

    private Optional<Matter> said(Actor reader, Recorded event, Predicate<DocumentComment> wanted) {
        var id = new DocumentId(event.subject());
        return Stream.ofNullable(event.details().get(DocumentEvent.COMMENT))
                .map(comment -> new CommentId(UUID.fromString(comment)))
                .flatMap(comment -> comments.find(reader, id, comment).stream())
                .filter(wanted)
                .flatMap(comment -> documents.find(reader, id).stream().map(document -> said(document, comment)))
                .findFirst();
    }

    private Matter said(Document document, DocumentComment comment) {
        var state = comment.state();
        var version = state.version().toString();
        var path = "/documents/" + document.id() + "/versions/" + version + "#comment-" + comment.id();
        return Matter.at(AREA, path)
                .naming("title", document.title())
                .naming("version", version)
                .inThread(document.id().value())
                .saying(Optional.of(new Quote(name(state.author()), state.at(), state.body(), List.of())));
    }

    private Optional<String> name(ActorReference author) {
        return author.person().flatMap(id -> people.find(RECORDER, id)).map(Person::name);
    }

    private record Told(Document document, ApprovalRound round, Matter matter) {
        Optional<LocalDate> due() {
            return round.state().dueOn();
        }
    }

    private Optional<Told> about(Actor reader, Recorded event, Predicate<ApprovalRound> still) {
        return Stream.ofNullable(event.details().get(ApprovalEvent.ROUND))
                .map(id -> new ApprovalRoundId(UUID.fromString(id)))
                .flatMap(id -> approvals.find(reader, id).stream())
                .filter(still)
                .flatMap(round -> documents.find(reader, round.document()).stream()
                        .map(document -> new Told(document, round, matter(document, round))))
                .findFirst();
    }

    private static Matter matter(Document document, ApprovalRound round) {
        var version = round.shown().number().toString();
        var matter = Matter.at(AREA, "/documents/" + document.id() + "?version=" + version)
                .naming("title", document.title())
                .naming("version", version)
                .inThread(document.id().value());
        return round.state().dueOn().map(day -> matter.on("date", day)).orElse(matter);
    }

    /** As it was when it was decided: what stood in the database when the mail is written would prove less. */
    private static Matter onRecord(Matter matter, Recorded event) {
        return matter.naming("entries", event.details().getOrDefault(ApprovalEvent.ENTRY, ""))
                .naming("head", event.details().getOrDefault(ApprovalEvent.HEAD, ""));
    }

    private Optional<Quote> words(ApprovalRound round, Recorded event) {
        return round.steps().stream()
                .filter(step -> event.by().is(step.person()))
                .flatMap(step -> step.decision().stream())
                .flatMap(decision -> decision.words().stream()
                        .map(words -> new Quote(
                                event.by()
                                        .person()
                                        .flatMap(id -> people.find(RECORDER, id))
                                        .map(Person::name),
                                decision.at(),
                                words,
                                List.of())))
                .findFirst();
    }
}
