package studio.portal.application.document;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.document.ApprovalAsking;
import studio.portal.domain.document.ApprovalMode;
import studio.portal.domain.document.ApprovalPolicy;
import studio.portal.domain.document.ApprovalRepository;
import studio.portal.domain.document.ApprovalRound;
import studio.portal.domain.document.ApprovalRoundId;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.ShownVersion;
import studio.portal.domain.document.VersionNumber;

/** The studio asks named members to approve the current version of a document. */
public final class AskForApproval {
    /** @param approverIds in the order in which they are asked */
    public record Command(
            @NotEmpty @Size(max = ApprovalAsking.MOST_APPROVERS)
            List<@NotNull PersonId> approverIds,

            @NotNull ApprovalMode mode,
            Optional<LocalDate> dueOn,
            boolean signature) {}

    private final Transactions transactions;
    private final Validation validation;
    private final DocumentRepository documents;
    private final ApprovalRepository rounds;
    private final ApprovalRecord record;
    private final PersonRepository people;
    private final SettingsQueries settings;
    private final Ids ids;
    private final Clock clock;

    public AskForApproval(
            Transactions transactions,
            Validation validation,
            DocumentRepository documents,
            ApprovalRepository rounds,
            ApprovalRecord record,
            PersonRepository people,
            SettingsQueries settings,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.documents = documents;
        this.rounds = rounds;
        this.record = record;
        this.people = people;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws RuleViolation {@code not-current}, or {@code already-asked} while another asking is pending */
    public ApprovalRoundId handle(Actor actor, DocumentId id, VersionNumber version, Command command) {
        validation.check(command);
        return transactions.write(actor, () -> {
            var client = documents.find(actor, id).orElseThrow(NotFound::new).ofClient();
            people.lockMembers(actor, client);
            var document = documents.lock(actor, id).orElseThrow(NotFound::new);
            if (!documents.sees(actor, id, version)) {
                throw new NotFound();
            }
            if (!ApprovalPolicy.mayAsk(actor)) {
                throw new AccessDenied("Only the studio asks for approval");
            }
            document.decisions().mustBeCurrent(version);
            if (rounds.pending(actor, id).isPresent()) {
                throw new RuleViolation("already-asked", "Approval of this version is being asked for already");
            }
            var at = clock.instant();
            var shown = new ShownVersion(version, document.version(version).hash());
            var asking = asking(actor, client, command, at);
            var round = ApprovalRound.ask(new ApprovalRoundId(ids.next()), id, client, shown, asking, actor, at);
            record.add(actor, document, round);
            return round.id();
        });
    }

    private ApprovalAsking asking(Actor actor, ClientId client, Command command, Instant at) {
        var approvers = command.approverIds();
        if (new HashSet<>(approvers).size() < approvers.size()) {
            throw InvalidInput.of("approverIds", "twice");
        }
        if (!approvers.stream().allMatch(person -> mayApprove(actor, client, person))) {
            throw InvalidInput.of("approverIds", "absent");
        }
        var today = at.atZone(settings.current(actor).zone()).toLocalDate();
        if (command.dueOn().filter(today::isAfter).isPresent()) {
            throw InvalidInput.of("dueOn", "past");
        }
        return new ApprovalAsking(command.mode(), command.signature(), command.dueOn(), approvers);
    }

    private boolean mayApprove(Actor actor, ClientId client, PersonId id) {
        return people.find(actor, id)
                .filter(Person::isActive)
                .flatMap(person -> person.membership(client))
                .filter(membership -> membership.permissions().contains(Permission.APPROVE))
                .isPresent();
    }
}
