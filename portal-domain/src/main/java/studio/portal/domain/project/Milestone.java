package studio.portal.domain.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.portal.domain.RuleViolation;

/**
 * A step of a project on the way to its end, with what is handed over then.
 *
 * <p>Every change returns the milestone as it is afterwards, or throws {@link RuleViolation} where its state forbids it.
 *
 * @param publishedAt since when the client can see it, once the project itself is published
 * @param deliverables in the order in which they are shown
 */
public record Milestone(
        MilestoneId id,
        MilestoneTerms terms,
        Due due,
        Standing standing,
        Optional<Instant> publishedAt,
        List<Deliverable> deliverables) {
    public static final int MOST_DELIVERABLES = 50;

    public Milestone {
        deliverables = List.copyOf(deliverables);
    }

    static Milestone planned(MilestoneId id, MilestoneTerms terms, LocalDate dueOn) {
        return new Milestone(id, terms, Due.planned(dueOn), Standing.OPEN, Optional.empty(), List.of());
    }

    /**
     * What the client has to do is settled once they were asked: it would change what they answer. That it is theirs to
     * accept is settled once they know of it.
     */
    Milestone changed(MilestoneTerms to) {
        mustNotBeDone();
        if (to.ask() != ask() && status() != MilestoneStatus.OPEN) {
            throw new RuleViolation("milestone-asked", "The client has been asked already");
        }
        if (to.ask() != ask() && ask() == Ask.ACCEPT && isPublished()) {
            throw new RuleViolation("acceptance-agreed", "The client knows that this milestone is theirs to accept");
        }
        return new Milestone(id, to, due, standing, publishedAt, deliverables);
    }

    Milestone moved(LocalDate to) {
        mustNotBeDone();
        return new Milestone(id, terms, due.movedTo(to), standing, publishedAt, deliverables);
    }

    Milestone published(Instant at) {
        return new Milestone(id, terms, due.published(), standing, Optional.of(at), deliverables);
    }

    Milestone withDeliverable(Deliverable added) {
        mustNotBeDone();
        if (deliverables.size() == MOST_DELIVERABLES) {
            throw new RuleViolation(
                    "too-many-deliverables", "A milestone has at most " + MOST_DELIVERABLES + " deliverables");
        }
        return with(Stream.concat(deliverables.stream(), Stream.of(added)).toList());
    }

    Milestone withoutDeliverable(DeliverableId gone) {
        mustNotBeDone();
        return with(deliverables.stream().filter(one -> !one.id().equals(gone)).toList());
    }

    Milestone withPublished(DeliverableId published, Instant at) {
        return with(deliverables.stream()
                .map(one -> one.id().equals(published) ? one.published(at) : one)
                .toList());
    }

    /** The client is asked. */
    Milestone submitted(Instant at) {
        mustNotBeDone();
        if (ask() == Ask.NOTHING) {
            throw new RuleViolation("nothing-asked", "The client has nothing to do about this milestone");
        }
        if (!isPublished()) {
            throw new RuleViolation("milestone-unpublished", "The client cannot see this milestone");
        }
        if (status() == MilestoneStatus.SUBMITTED) {
            throw new RuleViolation("already-submitted", "The client has been asked already");
        }
        return with(Standing.submitted(at));
    }

    /** Done without a word of the client. */
    Milestone finished(Instant at) {
        mustNotBeDone();
        if (ask() == Ask.ACCEPT) {
            throw new RuleViolation("acceptance-needed", "Only the client's acceptance makes this milestone done");
        }
        return with(standing.done(at));
    }

    /** The client has answered. */
    Milestone decided(Decision decision, Instant at) {
        if (status() != MilestoneStatus.SUBMITTED) {
            throw new RuleViolation("not-submitted", "Nothing is asked about this milestone");
        }
        return with(
                switch (decision) {
                    case ACCEPT -> standing.done(at);
                    case CHANGES -> Standing.OPEN;
                });
    }

    Milestone reopened() {
        if (status() == MilestoneStatus.OPEN) {
            throw new RuleViolation("milestone-open", "The milestone is open");
        }
        return with(Standing.OPEN);
    }

    /** As it is shown to somebody from whom these versions are withheld. */
    Milestone without(Set<Content.Version> withheld) {
        return with(deliverables.stream()
                .filter(one -> !(one.content() instanceof Content.Version version && withheld.contains(version)))
                .toList());
    }

    private Milestone with(Standing to) {
        return new Milestone(id, terms, due, to, publishedAt, deliverables);
    }

    private Milestone with(List<Deliverable> to) {
        return new Milestone(id, terms, due, standing, publishedAt, to);
    }

    private void mustNotBeDone() {
        if (isDone()) {
            throw new RuleViolation("milestone-done", "The milestone is done");
        }
    }

    public Optional<Deliverable> deliverable(DeliverableId wanted) {
        return deliverables.stream().filter(one -> one.id().equals(wanted)).findFirst();
    }

    /** What the client sees once it sees the milestone, in the order shown: what a decision is about. */
    public List<Deliverable> publishedDeliverables() {
        return deliverables.stream().filter(Deliverable::isPublished).toList();
    }

    /** Of what the client is shown now. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(terms, publishedDeliverables());
    }

    public String name() {
        return terms.name();
    }

    public int weight() {
        return terms.weight();
    }

    public Ask ask() {
        return terms.ask();
    }

    public LocalDate dueOn() {
        return due.on();
    }

    public MilestoneStatus status() {
        return standing.status();
    }

    public boolean isDone() {
        return status() == MilestoneStatus.DONE;
    }

    public boolean isPublished() {
        return publishedAt.isPresent();
    }
}
