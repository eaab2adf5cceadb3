package studio.portal.persistence.project;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static studio.portal.persistence.schema.Tables.PROJECT_DELIVERABLE;
import static studio.portal.persistence.schema.Tables.PROJECT_MILESTONE;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.Deliverable;
import studio.portal.domain.project.Due;
import studio.portal.domain.project.Milestone;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.MilestoneStatus;
import studio.portal.domain.project.MilestoneTerms;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.Standing;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.ProjectDeliverableRecord;
import studio.portal.persistence.schema.tables.records.ProjectMilestoneRecord;

/** The milestones of projects and what is handed over with them, as rows. The project's row is locked by the caller. */
final class ProjectMilestones {
    private final DSLContext sql;

    ProjectMilestones(DSLContext sql) {
        this.sql = sql;
    }

    List<Milestone> of(UUID project) {
        return of(PROJECT_MILESTONE.PROJECT_ID.eq(project)).getOrDefault(project, List.of());
    }

    /** By their projects, in their order; one statement for however many. */
    Map<UUID, List<Milestone>> of(Condition wanted) {
        return of(wanted, DSL.noCondition());
    }

    /** As {@link #of(Condition)}, with some of what is handed over. */
    Map<UUID, List<Milestone>> of(Condition wanted, Condition handedOver) {
        return sql
                .select(PROJECT_MILESTONE.fields())
                .select(PROJECT_DELIVERABLE.fields())
                .from(PROJECT_MILESTONE)
                .leftJoin(PROJECT_DELIVERABLE)
                .on(PROJECT_DELIVERABLE.MILESTONE_ID.eq(PROJECT_MILESTONE.ID))
                .and(handedOver)
                .where(wanted)
                .orderBy(PROJECT_MILESTONE.PLACE, PROJECT_DELIVERABLE.PLACE)
                .fetchGroups(PROJECT_MILESTONE, PROJECT_DELIVERABLE)
                .entrySet()
                .stream()
                .collect(groupingBy(
                        found -> found.getKey().getProjectId(),
                        mapping(found -> milestone(found.getKey(), deliverables(found.getValue())), toList())));
    }

    /** Of a milestone that hands nothing over there is one row without any. */
    private static List<Deliverable> deliverables(List<ProjectDeliverableRecord> rows) {
        return rows.stream()
                .filter(row -> row.getId() != null)
                .map(DeliverableRows::deliverable)
                .toList();
    }

    /** Writes what is not alike: rows that are new, rows that changed or stand elsewhere, rows that are gone. */
    void write(ProjectId project, List<Milestone> before, List<Milestone> after) {
        var were = milestoneRows(project, before);
        var are = milestoneRows(project, after);
        var deliverablesWere = deliverableRows(before);
        var deliverablesAre = deliverableRows(after);
        delete(PROJECT_DELIVERABLE, PROJECT_DELIVERABLE.ID, gone(deliverablesWere, deliverablesAre));
        delete(PROJECT_MILESTONE, PROJECT_MILESTONE.ID, gone(were, are));
        store(were, are);
        store(deliverablesWere, deliverablesAre);
    }

    private static Map<UUID, ProjectMilestoneRecord> milestoneRows(ProjectId project, List<Milestone> milestones) {
        var rows = new LinkedHashMap<UUID, ProjectMilestoneRecord>();
        for (var milestone : milestones) {
            rows.put(milestone.id().value(), row(project, rows.size(), milestone));
        }
        return rows;
    }

    private static Map<UUID, ProjectDeliverableRecord> deliverableRows(List<Milestone> milestones) {
        var rows = new LinkedHashMap<UUID, ProjectDeliverableRecord>();
        for (var milestone : milestones) {
            var place = 0;
            for (var deliverable : milestone.deliverables()) {
                rows.put(deliverable.id().value(), DeliverableRows.row(milestone.id(), place++, deliverable));
            }
        }
        return rows;
    }

    private static List<UUID> gone(Map<UUID, ?> were, Map<UUID, ?> are) {
        return were.keySet().stream().filter(id -> !are.containsKey(id)).toList();
    }

    private <R extends UpdatableRecord<R>> void delete(Table<R> table, TableField<R, UUID> id, Collection<UUID> gone) {
        if (!gone.isEmpty()) {
            sql.deleteFrom(table).where(id.in(gone)).execute();
        }
    }

    private <R extends UpdatableRecord<R>> void store(Map<UUID, R> were, Map<UUID, R> are) {
        var added = are.entrySet().stream()
                .filter(entry -> !were.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        var changed = are.entrySet().stream()
                .filter(entry ->
                        were.containsKey(entry.getKey()) && !entry.getValue().equals(were.get(entry.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        if (!added.isEmpty()) {
            sql.batchInsert(added).execute();
        }
        if (!changed.isEmpty()) {
            sql.batchUpdate(changed).execute();
        }
    }

    private static Milestone milestone(ProjectMilestoneRecord row, List<Deliverable> deliverables) {
        return new Milestone(
                new MilestoneId(row.getId()),
                new MilestoneTerms(
                        row.getName(),
                        row.getDescription(),
                        row.getWeight(),
                        Ask.ofWord(row.getAsk()).orElseThrow()),
                new Due(row.getDueOn(), Optional.ofNullable(row.getFirstDueOn())),
                new Standing(
                        MilestoneStatus.ofWord(row.getStatus()).orElseThrow(),
                        Optional.ofNullable(row.getSubmittedAt()),
                        Optional.ofNullable(row.getDoneAt())),
                Optional.ofNullable(row.getPublishedAt()),
                deliverables);
    }

    private static ProjectMilestoneRecord row(ProjectId project, int place, Milestone milestone) {
        var row = new ProjectMilestoneRecord();
        row.setId(milestone.id().value());
        row.setProjectId(project.value());
        row.setPlace(place);
        row.setName(milestone.name());
        row.setDescription(milestone.terms().description());
        row.setWeight(milestone.weight());
        row.setAsk(milestone.ask().word());
        row.setDueOn(milestone.dueOn());
        row.setFirstDueOn(milestone.due().first().orElse(null));
        row.setStatus(milestone.status().word());
        row.setSubmittedAt(
                milestone.standing().submittedAt().map(Moments::stored).orElse(null));
        row.setDoneAt(milestone.standing().doneAt().map(Moments::stored).orElse(null));
        row.setPublishedAt(milestone.publishedAt().map(Moments::stored).orElse(null));
        return row;
    }
}
