package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.APPROVAL_ROUND;
import static studio.portal.persistence.schema.Tables.MEMBERSHIP;
import static studio.portal.persistence.schema.Tables.PERSON;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import studio.portal.application.account.PersonName;
import studio.portal.application.document.ApprovalQueries;
import studio.portal.application.document.ApprovalView;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.document.ApprovalState;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.EvidenceRepository;
import studio.portal.persistence.Database;
import studio.portal.persistence.account.People;

/** Reads approvals for pages. */
public final class JooqApprovalQueries implements ApprovalQueries {
    private final DSLContext sql;
    private final ApprovalReading reading;
    private final EvidenceRepository evidence;

    public JooqApprovalQueries(Database database) {
        this.sql = database.sql();
        this.reading = new ApprovalReading(sql);
        this.evidence = new JooqEvidenceRepository(database);
    }

    @Override
    public List<ApprovalView> rounds(Actor actor, DocumentId document) {
        var states = new ArrayList<>(reading.all(actor, APPROVAL_ROUND.DOCUMENT_ID.eq(document.value())));
        if (states.isEmpty()) {
            return List.of();
        }
        Collections.reverse(states);
        var names = names(states);
        return states.stream().map(state -> new ApprovalView(state, names)).toList();
    }

    private Map<PersonId, PersonName> names(List<ApprovalState> states) {
        var ids = new HashSet<UUID>();
        for (var state : states) {
            ids.add(state.requester().value());
            state.steps().forEach(step -> ids.add(step.person().value()));
        }
        var people = new People();
        people.addMissing(sql, ids);
        return ids.stream()
                .flatMap(id -> people.find(id).stream())
                .collect(Collectors.toMap(PersonName::id, Function.identity()));
    }

    @Override
    public List<PersonName> approvers(Actor actor, ClientId client) {
        if (!actor.isStaff()) {
            return List.of();
        }
        return sql.select(PERSON.ID, PERSON.NAME, PERSON.ROLE)
                .from(PERSON)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.PERSON_ID.eq(PERSON.ID))
                .where(MEMBERSHIP.CLIENT_ID.eq(client.value()))
                .and(MEMBERSHIP.PERMISSIONS.contains(Permission.APPROVE.name()))
                .and(PERSON.STATUS.eq(Person.Status.ACTIVE.name()))
                .orderBy(PERSON.NAME_WORDS, PERSON.ID)
                .fetch(row -> People.name(row.value1(), row.value2(), row.value3()));
    }

    @Override
    public Optional<EvidenceSummary> evidence(Actor actor, DocumentId document, List<ApprovalView> rounds) {
        var decided = rounds.stream()
                .filter(round ->
                        round.steps().stream().anyMatch(step -> step.decision().isPresent()))
                .map(round -> round.state().id().toString())
                .toList();
        return decided.isEmpty()
                ? Optional.empty()
                : evidence.find(actor, document)
                        .filter(chain -> decided.stream().anyMatch(round -> chain.states("round", round)))
                        .map(chain -> new EvidenceSummary(chain.length(), chain.head()));
    }
}
