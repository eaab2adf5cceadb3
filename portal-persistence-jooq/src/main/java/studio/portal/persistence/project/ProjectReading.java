package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.DOCUMENT_VERSION;
import static studio.portal.persistence.schema.Tables.MILESTONE_DECISION;
import static studio.portal.persistence.schema.Tables.MILESTONE_DECISION_DELIVERABLE;
import static studio.portal.persistence.schema.Tables.MILESTONE_MOVE;
import static studio.portal.persistence.schema.Tables.PERSON;
import static studio.portal.persistence.schema.Tables.PROJECT;
import static studio.portal.persistence.schema.Tables.PROJECT_DELIVERABLE;
import static studio.portal.persistence.schema.Tables.PROJECT_MILESTONE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.project.MilestoneDetail;
import studio.portal.application.project.ProjectDetail;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.Decision;
import studio.portal.domain.project.DecisionId;
import studio.portal.domain.project.Milestone;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.account.People;
import studio.portal.persistence.schema.tables.records.MilestoneDecisionDeliverableRecord;
import studio.portal.persistence.schema.tables.records.MilestoneDecisionRecord;
import studio.portal.persistence.schema.tables.records.MilestoneMoveRecord;
import studio.portal.persistence.schema.tables.records.ProjectRecord;

/** One project for its page; the number of statements does not depend on what there is of it. */
final class ProjectReading {
    private final DSLContext sql;
    private final ProjectMilestones milestones;

    ProjectReading(DSLContext sql) {
        this.sql = sql;
        this.milestones = new ProjectMilestones(sql);
    }

    /** What became of the milestones of a project. */
    private record Past(
            List<MilestoneMoveRecord> moves,
            Map<MilestoneDecisionRecord, ? extends List<MilestoneDecisionDeliverableRecord>> decisions,
            People people) {}

    Optional<ProjectDetail> find(Actor actor, Condition wanted) {
        return sql.select(PROJECT.fields())
                .select(CLIENT.NAME)
                .select(PERSON.ID, PERSON.NAME, PERSON.ROLE)
                .from(PROJECT)
                .join(CLIENT)
                .on(CLIENT.ID.eq(PROJECT.CLIENT_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(PROJECT.LEAD_ID))
                .where(wanted)
                .and(Visibility.projectsOf(actor, PROJECT))
                .fetchOptional(row -> detail(actor, row));
    }

    private ProjectDetail detail(Actor actor, Record found) {
        var row = found.into(PROJECT);
        var past = past(actor, row);
        var seen = milestones
                .of(
                        PROJECT_MILESTONE
                                .PROJECT_ID
                                .eq(row.getId())
                                .and(Visibility.milestonesOf(actor, PROJECT_MILESTONE)),
                        seen(actor, PROJECT_DELIVERABLE.DOCUMENT_ID, PROJECT_DELIVERABLE.N))
                .getOrDefault(row.getId(), List.of());
        var all = Visibility.seesAll(actor);
        return new ProjectDetail(
                new ProjectId(row.getId()),
                Optional.ofNullable(row.getNumber()).map(ProjectNumber::new),
                row.getName(),
                row.getDescription(),
                ProjectRows.status(row.getStatus()),
                new ClientName(new ClientId(row.getClientId()), found.get(CLIENT.NAME)),
                person(found),
                row.getStartsOn(),
                Optional.ofNullable(row.getStartedAt()),
                Optional.ofNullable(row.getClosedAt()),
                Optional.ofNullable(row.getPublishedAt()),
                seen.stream()
                        .map(milestone -> all ? milestone : shown(milestone))
                        .map(milestone -> detail(milestone, past))
                        .toList(),
                all ? Optional.of(row.getCreatedAt()) : Optional.empty(),
                row.getUpdatedAt(),
                all ? row.getVersion() - row.getSaidVersion() : row.getShownVersion(),
                all ? row.getSaidVersion() : 0);
    }

    /** Of a version of a document nobody is told by a project who does not see it there: others may have to approve first. */
    private static Condition seen(Actor actor, Field<UUID> document, Field<Integer> n) {
        if (Visibility.seesAll(actor)) {
            return DSL.noCondition();
        }
        var version = DOCUMENT_VERSION.as("handed_version");
        return document.isNull()
                .or(DSL.exists(DSL.selectOne()
                        .from(version)
                        .where(version.DOCUMENT_ID.eq(document))
                        .and(version.N.eq(n))
                        .and(Visibility.versionsOf(actor, version))));
    }

    private static Milestone shown(Milestone milestone) {
        return new Milestone(
                milestone.id(),
                milestone.terms(),
                milestone.due(),
                milestone.standing(),
                milestone.publishedAt(),
                milestone.publishedDeliverables());
    }

    private Past past(Actor actor, ProjectRecord project) {
        var ofProject =
                PROJECT_MILESTONE.PROJECT_ID.eq(project.getId()).and(Visibility.milestonesOf(actor, PROJECT_MILESTONE));
        var people = new People();
        var moves = sql.select(MILESTONE_MOVE.fields())
                .select(PERSON.ID, PERSON.NAME, PERSON.ROLE)
                .from(MILESTONE_MOVE)
                .join(PROJECT_MILESTONE)
                .on(PROJECT_MILESTONE.ID.eq(MILESTONE_MOVE.MILESTONE_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(MILESTONE_MOVE.BY_PERSON))
                .where(ofProject)
                .orderBy(MILESTONE_MOVE.AT, MILESTONE_MOVE.ID)
                .fetch();
        var decisions = sql.select(MILESTONE_DECISION.fields())
                .select(MILESTONE_DECISION_DELIVERABLE.fields())
                .select(PERSON.ID, PERSON.NAME, PERSON.ROLE)
                .from(MILESTONE_DECISION)
                .join(PROJECT_MILESTONE)
                .on(PROJECT_MILESTONE.ID.eq(MILESTONE_DECISION.MILESTONE_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(MILESTONE_DECISION.BY_PERSON))
                .leftJoin(MILESTONE_DECISION_DELIVERABLE)
                .on(MILESTONE_DECISION_DELIVERABLE.DECISION_ID.eq(MILESTONE_DECISION.ID))
                .and(seen(actor, MILESTONE_DECISION_DELIVERABLE.DOCUMENT_ID, MILESTONE_DECISION_DELIVERABLE.N))
                .where(ofProject)
                .orderBy(MILESTONE_DECISION.AT, MILESTONE_DECISION.ID, MILESTONE_DECISION_DELIVERABLE.PLACE)
                .fetch();
        Stream.concat(moves.stream(), decisions.stream())
                .flatMap(row -> person(row).stream())
                .forEach(people::add);
        return new Past(
                moves.into(MILESTONE_MOVE),
                decisions.intoGroups(MILESTONE_DECISION, MILESTONE_DECISION_DELIVERABLE),
                people);
    }

    private static Optional<PersonName> person(Record row) {
        return Optional.ofNullable(row.get(PERSON.ID))
                .map(id -> People.name(id, row.get(PERSON.NAME), row.get(PERSON.ROLE)));
    }

    private static MilestoneDetail detail(Milestone milestone, Past past) {
        var id = milestone.id().value();
        return new MilestoneDetail(
                milestone,
                past.moves().stream()
                        .filter(move -> move.getMilestoneId().equals(id))
                        .map(move -> new MilestoneDetail.Move(
                                move.getFromOn(),
                                move.getToOn(),
                                move.getReason(),
                                Optional.ofNullable(move.getByPerson()).flatMap(past.people()::find),
                                move.getAt()))
                        .toList(),
                past.decisions().entrySet().stream()
                        .filter(decided -> decided.getKey().getMilestoneId().equals(id))
                        .map(decided -> decided(decided.getKey(), decided.getValue(), past.people()))
                        .toList());
    }

    private static MilestoneDetail.Decided decided(
            MilestoneDecisionRecord row, List<MilestoneDecisionDeliverableRecord> handedOver, People people) {
        return new MilestoneDetail.Decided(
                new DecisionId(row.getId()),
                row.getName(),
                row.getDescription(),
                Ask.ofWord(row.getAsk()).orElseThrow(),
                Decision.ofWord(row.getDecision()).orElseThrow(),
                Optional.ofNullable(row.getWords()),
                handedOver.stream()
                        .filter(one -> one.getDeliverableId() != null)
                        .map(DeliverableRows::deliverable)
                        .toList(),
                people.find(row.getByPerson()),
                row.getAt());
    }
}
