package studio.portal.domain.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;

/**
 * The studio asks named members to approve one version of a document. It binds to the hash of that version's bytes.
 * Whoever changes one holds the lock on its document.
 *
 * <p>Every verb throws {@link AccessDenied} where {@link ApprovalPolicy} says no, {@link RuleViolation} where the state
 * of the round does, and changes nothing in either case.
 */
public final class ApprovalRound implements ApprovalFacts {
    private final ApprovalState found;
    private final List<ApprovalStep> steps;
    private final List<ApprovalEvent> events = new ArrayList<>();
    private ApprovalStatus status;
    private Optional<VoidReason> voided;
    private Optional<Instant> endedAt;

    private ApprovalRound(ApprovalState found) {
        this.found = found;
        steps = new ArrayList<>(found.steps());
        status = found.status();
        voided = found.voided();
        endedAt = found.endedAt();
    }

    /** For repositories: a round as it was stored. */
    public static ApprovalRound stored(ApprovalState state) {
        return new ApprovalRound(state);
    }

    /**
     * @param shown the current version of the document, which the caller has checked
     * @param asking of active members of the client who may approve, which the caller has checked as well
     */
    public static ApprovalRound ask(
            ApprovalRoundId id,
            DocumentId document,
            ClientId client,
            ShownVersion shown,
            ApprovalAsking asking,
            Actor by,
            Instant at) {
        if (!ApprovalPolicy.mayAsk(by)) {
            throw new AccessDenied("Only the studio asks for approval");
        }
        var round = new ApprovalRound(new ApprovalState(
                id,
                document,
                client,
                shown,
                by.personId().orElseThrow(),
                asking.mode(),
                asking.signature(),
                asking.dueOn(),
                asking.approvers().stream().map(ApprovalStep::later).toList(),
                ApprovalStatus.PENDING,
                Optional.empty(),
                at,
                Optional.empty()));
        round.record(EventType.APPROVAL_REQUESTED, by, at, Map.of());
        round.begin(at);
        return round;
    }

    private void begin(Instant at) {
        var last = mode() == ApprovalMode.IN_ORDER ? 1 : steps.size();
        for (var place = 0; place < last; place++) {
            steps.set(place, steps.get(place).asked(at));
        }
    }

    /**
     * Somebody who was asked decides.
     *
     * @param seen what they had before their eyes
     * @throws RuleViolation {@code not-current} after a newer version, {@code approval-over} once it has ended,
     *     {@code already-decided} the second time, {@code not-as-shown} if they saw other bytes, {@code words-needed} for
     *     a rejection without any, {@code signature-needed} for an approval without a name where one is asked for
     */
    public void decide(
            Verdict verdict,
            ShownVersion seen,
            Optional<String> words,
            Optional<String> signature,
            Actor by,
            Instant at) {
        var place = placeOf(by);
        mustTakeDecisions(place);
        if (!seen.equals(shown())) {
            throw new RuleViolation("not-as-shown", "This is not the version that was to be decided on");
        }
        var decision = new Decision(verdict, words, signature, at);
        if (found.signature() && decision.isApproval() && decision.signature().isEmpty()) {
            throw new RuleViolation("signature-needed", "Whoever approves types their name");
        }
        steps.set(place, steps.get(place).decided(decision));
        var ends = !decision.isApproval()
                || mode() == ApprovalMode.ANY
                || undecided().isEmpty();
        record(
                decision.isApproval() ? EventType.VERSION_APPROVED : EventType.VERSION_REJECTED,
                by,
                at,
                ends ? Map.of(ApprovalEvent.ENDS, "true") : Map.of());
        goOn(decision, ends, by, at);
    }

    private int placeOf(Actor by) {
        if (!ApprovalPolicy.isApprover(by, this)) {
            throw new AccessDenied("Only those who were asked decide");
        }
        var person = by.personId().orElseThrow();
        return steps.stream().map(ApprovalStep::person).toList().indexOf(person);
    }

    private void mustTakeDecisions(int place) {
        if (voided.filter(VoidReason.NEW_VERSION::equals).isPresent()) {
            throw new RuleViolation("not-current", "There is a newer version");
        }
        if (steps.get(place).decision().isPresent()) {
            throw new RuleViolation("already-decided", "You have decided on this version already");
        }
        if (status != ApprovalStatus.PENDING) {
            throw new RuleViolation("approval-over", "Nobody is asked to decide on this version any more");
        }
        if (!steps.get(place).isAsked()) {
            throw new AccessDenied("Others decide first");
        }
    }

    private void goOn(Decision decision, boolean ends, Actor by, Instant at) {
        if (!decision.isApproval()) {
            end(ApprovalStatus.REJECTED, at);
        } else if (ends) {
            end(ApprovalStatus.APPROVED, at);
            record(EventType.APPROVAL_COMPLETED, by, at, Map.of());
        } else if (mode() == ApprovalMode.IN_ORDER) {
            var next = undecided().get(0);
            steps.set(steps.indexOf(next), next.asked(at));
            record(EventType.APPROVAL_TURN_CAME, by, at, naming(next.person()));
        }
    }

    private List<ApprovalStep> undecided() {
        return steps.stream().filter(step -> step.decision().isEmpty()).toList();
    }

    /** The studio takes the asking back. */
    public void withdraw(Actor by, Instant at) {
        if (!ApprovalPolicy.mayAsk(by)) {
            throw new AccessDenied("Only the studio takes an asking back");
        }
        if (status != ApprovalStatus.PENDING) {
            throw new RuleViolation("approval-over", "Nobody is asked to decide on this version any more");
        }
        becomeVoid(VoidReason.WITHDRAWN, by, at);
    }

    /** Its version is current no longer. Whoever may cause that may cause this; of a round that has ended it is no news. */
    public void overtaken(VoidReason reason, Actor by, Instant at) {
        if (status == ApprovalStatus.PENDING) {
            becomeVoid(reason, by, at);
        }
    }

    private void becomeVoid(VoidReason reason, Actor by, Instant at) {
        end(ApprovalStatus.VOIDED, at);
        voided = Optional.of(reason);
        record(EventType.APPROVAL_VOIDED, by, at, Map.of(ApprovalEvent.REASON, reason.word()));
    }

    private void end(ApprovalStatus as, Instant at) {
        status = as;
        endedAt = Optional.of(at);
    }

    /** Reminds everybody who is waited for and whose reminder is due; the same one never twice. */
    public void remind(LocalDate today, ZoneId zone, Actor by, Instant at) {
        if (status != ApprovalStatus.PENDING || found.dueOn().isEmpty()) {
            return;
        }
        for (var place = 0; place < steps.size(); place++) {
            var step = steps.get(place);
            var reminder = step.due(found.dueOn().get(), today, zone);
            if (reminder.isPresent()) {
                steps.set(place, step.reminded(reminder.get()));
                var details = new LinkedHashMap<>(naming(step.person()));
                details.put(ApprovalEvent.REMINDER, reminder.get().word());
                record(EventType.APPROVAL_REMINDED, by, at, details);
            }
        }
    }

    private void record(EventType type, Actor by, Instant at, Map<String, String> more) {
        var details = new LinkedHashMap<>(more);
        details.put(ApprovalEvent.ROUND, id().toString());
        details.put(ApprovalEvent.VERSION, shown().number().toString());
        events.add(new ApprovalEvent(type, document(), client(), type.audience(), by.reference(), at, details));
    }

    /** The client does not see the version: what happened is told to the studio, and by mail to those who are asked. */
    public void keepPrivate() {
        events.replaceAll(ApprovalEvent::ofPrivateVersion);
    }

    /** Whoever hears of one of its events is told which entry of evidence tells of it. */
    public void putOnRecord(DomainEvent event, EvidenceEntry entry) {
        events.replaceAll(one -> one.equals(event) ? one.toldBy(entry) : one);
    }

    private static Map<String, String> naming(PersonId person) {
        return Map.of(ApprovalEvent.PERSON, person.toString());
    }

    /** As it would be stored now. */
    public ApprovalState state() {
        return new ApprovalState(
                id(),
                document(),
                client(),
                shown(),
                requester(),
                mode(),
                found.signature(),
                found.dueOn(),
                steps,
                status,
                voided,
                found.askedAt(),
                endedAt);
    }

    public ApprovalRoundId id() {
        return found.id();
    }

    public DocumentId document() {
        return found.document();
    }

    @Override
    public ClientId client() {
        return found.client();
    }

    public ShownVersion shown() {
        return found.shown();
    }

    public PersonId requester() {
        return found.requester();
    }

    public ApprovalMode mode() {
        return found.mode();
    }

    @Override
    public ApprovalStatus status() {
        return status;
    }

    @Override
    public Optional<VoidReason> voided() {
        return voided;
    }

    @Override
    public List<ApprovalStep> steps() {
        return List.copyOf(steps);
    }

    /** Whether anybody has said anything; then the version and its bytes stay for ever. */
    public boolean isDecidedOn() {
        return steps.stream().anyMatch(step -> step.decision().isPresent());
    }

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }
}
