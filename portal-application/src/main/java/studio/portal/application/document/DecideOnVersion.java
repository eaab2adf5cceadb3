package studio.portal.application.document;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.document.ApprovalRepository;
import studio.portal.domain.document.Decision;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.ShownVersion;
import studio.portal.domain.document.Verdict;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.ContentHash;

/** A member who was asked approves a version, or asks for changes, having seen exactly that version. */
public final class DecideOnVersion {
    /**
     * @param hash of the bytes they were shown
     * @param name what they typed as their signature
     */
    public record Command(
            @NotNull Verdict decision,
            Optional<@Size(max = Decision.WORDS_LENGTH) String> words,
            @NotNull ContentHash hash,
            Optional<@Size(max = Decision.SIGNATURE_LENGTH) String> name) {}

    private final Transactions transactions;
    private final Validation validation;
    private final DocumentRepository documents;
    private final ApprovalRepository rounds;
    private final ApprovalRecord record;
    private final PersonRepository people;
    private final Clock clock;

    public DecideOnVersion(
            Transactions transactions,
            Validation validation,
            DocumentRepository documents,
            ApprovalRepository rounds,
            ApprovalRecord record,
            PersonRepository people,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.documents = documents;
        this.rounds = rounds;
        this.record = record;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @throws RuleViolation {@code not-current} after a newer version, and as
     *     {@link studio.portal.domain.document.ApprovalRound#decide} says
     */
    public void handle(Actor actor, DocumentId id, VersionNumber version, Command command) {
        validation.check(command);
        transactions.run(actor, () -> {
            var client = documents.find(actor, id).orElseThrow(NotFound::new).ofClient();
            people.lockMembers(actor, client);
            var document = documents.lock(actor, id).orElseThrow(NotFound::new);
            if (!documents.sees(actor, id, version)) {
                throw new NotFound();
            }
            var approver = asTheyAreNow(actor);
            var round = rounds.latest(actor, id, version)
                    .orElseThrow(() -> new AccessDenied("Nobody was asked to decide on this version"));
            var at = clock.instant();
            round.decide(
                    command.decision(),
                    new ShownVersion(version, command.hash()),
                    command.words(),
                    command.name(),
                    approver,
                    at);
            document.decisions().approval(version, at);
            documents.update(actor, document);
            record.update(actor, document, round);
        });
    }

    /** What they may do when this is decided counts, not what they might when they came in. */
    private Actor asTheyAreNow(Actor actor) {
        if (!(actor instanceof Actor.Member member)) {
            throw new AccessDenied("Only members decide");
        }
        return people.find(member, member.person())
                .flatMap(person -> person.actor(Optional.of(member.client())))
                .orElseThrow(() -> new AccessDenied("Only members decide"));
    }
}
