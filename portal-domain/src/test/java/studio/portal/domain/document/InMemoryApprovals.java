package studio.portal.domain.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import studio.portal.domain.EventSink;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;

/** Askings for approval in a map, which say who sees which version of the documents beside. For one thread. */
public final class InMemoryApprovals implements ApprovalRepository {
    private final Map<ApprovalRoundId, ApprovalState> rounds = new LinkedHashMap<>();
    private final InMemoryDocuments documents;
    private final EventSink events;

    public InMemoryApprovals(InMemoryDocuments documents, EventSink events) {
        this.documents = documents;
        this.events = events;
        documents.heed(this::turnOf);
    }

    private ApproverTurn turnOf(PersonId person, boolean mayApprove, DocumentId document, VersionNumber version) {
        var about = rounds.values().stream()
                .filter(state -> state.document().equals(document))
                .filter(state -> state.shown().number().equals(version))
                .map(ApprovalRound::stored)
                .toList();
        if (about.stream().anyMatch(round -> ApprovalPolicy.isShown(person, mayApprove, round))) {
            return ApproverTurn.HAS_COME;
        }
        return about.stream().anyMatch(round -> ApprovalPolicy.isKeptFrom(person, round))
                ? ApproverTurn.AHEAD
                : ApproverTurn.NOT_ASKED;
    }

    @Override
    public Optional<ApprovalRound> find(Actor actor, ApprovalRoundId id) {
        return last(actor, state -> state.id().equals(id));
    }

    @Override
    public Optional<ApprovalRound> latest(Actor actor, DocumentId document, VersionNumber version) {
        return last(
                actor,
                state -> state.document().equals(document)
                        && state.shown().number().equals(version));
    }

    @Override
    public Optional<ApprovalRound> pending(Actor actor, DocumentId document) {
        return last(actor, state -> state.document().equals(document) && state.status() == ApprovalStatus.PENDING);
    }

    private Optional<ApprovalRound> last(Actor actor, Predicate<ApprovalState> which) {
        return seen(actor, which).reduce((before, after) -> after);
    }

    private Stream<ApprovalRound> seen(Actor actor, Predicate<ApprovalState> which) {
        return List.copyOf(rounds.values()).stream()
                .filter(which)
                .filter(state ->
                        documents.sees(actor, state.document(), state.shown().number()))
                .map(ApprovalRound::stored);
    }

    @Override
    public List<ApprovalRound> all(Actor actor, DocumentId document) {
        return seen(actor, state -> state.document().equals(document)).toList();
    }

    @Override
    public List<ApprovalRound> pendingDueBy(Actor actor, LocalDate day, Optional<ApprovalRoundId> after, int limit) {
        return seen(
                        actor,
                        state -> state.status() == ApprovalStatus.PENDING
                                && state.dueOn()
                                        .filter(due -> !due.isAfter(day))
                                        .isPresent()
                                && after.filter(id -> state.id().value().compareTo(id.value()) <= 0)
                                        .isEmpty())
                .sorted(Comparator.comparing(round -> round.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public void add(Actor actor, ApprovalRound round) {
        rounds.put(round.id(), round.state());
        events.append(round.events());
    }

    @Override
    public void update(Actor actor, ApprovalRound round) {
        add(actor, round);
    }
}
