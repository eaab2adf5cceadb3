package studio.portal.application.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.account.PersonName;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.document.ApprovalFacts;
import studio.portal.domain.document.ApprovalState;
import studio.portal.domain.document.ApprovalStatus;
import studio.portal.domain.document.ApprovalStep;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.document.VoidReason;

/**
 * An asking for approval as pages show it.
 *
 * @param people the requester and the approvers
 */
public record ApprovalView(ApprovalState state, Map<PersonId, PersonName> people) implements ApprovalFacts {
    public ApprovalView {
        people = Map.copyOf(people);
    }

    public VersionNumber version() {
        return state.shown().number();
    }

    public PersonName requester() {
        return person(state.requester());
    }

    public PersonName person(PersonId id) {
        return Optional.ofNullable(people.get(id)).orElseThrow();
    }

    /** Who else is asked, in order. */
    public List<PersonName> othersThan(Optional<PersonId> reader) {
        return state.steps().stream()
                .map(ApprovalStep::person)
                .filter(id -> reader.filter(id::equals).isEmpty())
                .map(this::person)
                .toList();
    }

    @Override
    public ClientId client() {
        return state.client();
    }

    @Override
    public ApprovalStatus status() {
        return state.status();
    }

    @Override
    public Optional<VoidReason> voided() {
        return state.voided();
    }

    @Override
    public List<ApprovalStep> steps() {
        return state.steps();
    }
}
