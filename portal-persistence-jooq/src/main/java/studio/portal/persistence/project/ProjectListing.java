package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.PERSON;
import static studio.portal.persistence.schema.Tables.PROJECT;
import static studio.portal.persistence.schema.Tables.PROJECT_MILESTONE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.project.ProjectFilter;
import studio.portal.application.project.ProjectRow;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.MilestoneStatus;
import studio.portal.domain.project.Progress;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.persistence.KeyPage;
import studio.portal.persistence.Visibility;

/** One page of projects, in three statements: the projects, how far each is, and what comes next in each. */
final class ProjectListing {
    private static final Field<Boolean> WAITING = DSL.field(DSL.name("waiting"), Boolean.class);
    private static final Field<Long> DONE = DSL.field(DSL.name("done"), Long.class);
    private static final Field<Long> ALL = DSL.field(DSL.name("all_of_it"), Long.class);
    private static final Field<LocalDate> DUE = DSL.field(DSL.name("due"), LocalDate.class);
    private static final Condition IS_DONE = PROJECT_MILESTONE.STATUS.eq(MilestoneStatus.DONE.word());

    private final DSLContext sql;

    ProjectListing(DSLContext sql) {
        this.sql = sql;
    }

    /** How far a project is, over the milestones somebody sees. */
    private record Standing(Optional<Progress> progress, Optional<LocalDate> due) {}

    Page<ProjectRow> list(Actor actor, ProjectFilter filter, PageRequest request) {
        var order = ProjectOrder.of(actor, filter.sort());
        var found = sql.select(
                        PROJECT.ID,
                        PROJECT.NUMBER,
                        PROJECT.NAME,
                        PROJECT.STATUS,
                        PROJECT.STARTS_ON,
                        PROJECT.NEXT_DUE_ON,
                        PROJECT.UPDATED_AT,
                        CLIENT.ID,
                        CLIENT.NAME,
                        CLIENT.NAME_WORDS,
                        PERSON.ID,
                        PERSON.NAME)
                .select(DSL.field(ProjectFilters.waitingOn(actor)).as(WAITING))
                .from(PROJECT)
                .join(CLIENT)
                .on(CLIENT.ID.eq(PROJECT.CLIENT_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(PROJECT.LEAD_ID))
                .where(ProjectFilters.matching(actor, filter))
                .and(ProjectOrder.listed(actor, filter.sort()))
                .and(order.beyond(request))
                .orderBy(order.by(request))
                .limit(KeyPage.limit(request))
                .fetch();
        var ids = found.getValues(PROJECT.ID);
        var standings = standings(actor, ids);
        var next = next(actor, ids);
        return order.page(request, found, row -> row(row, standings, next));
    }

    private Map<UUID, Standing> standings(Actor actor, List<UUID> projects) {
        return sql
                .select(
                        PROJECT_MILESTONE.PROJECT_ID,
                        DSL.sum(DSL.when(IS_DONE, PROJECT_MILESTONE.WEIGHT).otherwise(0))
                                .cast(Long.class)
                                .as(DONE),
                        DSL.sum(PROJECT_MILESTONE.WEIGHT).cast(Long.class).as(ALL),
                        DSL.min(DSL.when(DSL.not(IS_DONE), PROJECT_MILESTONE.DUE_ON))
                                .as(DUE))
                .from(PROJECT_MILESTONE)
                .where(PROJECT_MILESTONE.PROJECT_ID.in(projects))
                .and(Visibility.milestonesOf(actor, PROJECT_MILESTONE))
                .groupBy(PROJECT_MILESTONE.PROJECT_ID)
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get(PROJECT_MILESTONE.PROJECT_ID),
                        row -> new Standing(
                                Progress.of(row.get(DONE), row.get(ALL)), Optional.ofNullable(row.get(DUE)))));
    }

    private Map<UUID, ProjectRow.Next> next(Actor actor, List<UUID> projects) {
        var place = DSL.rowNumber()
                .over(DSL.partitionBy(PROJECT_MILESTONE.PROJECT_ID).orderBy(PROJECT_MILESTONE.PLACE))
                .as("turn");
        var open = DSL.select(
                        PROJECT_MILESTONE.PROJECT_ID,
                        PROJECT_MILESTONE.ID,
                        PROJECT_MILESTONE.NAME,
                        PROJECT_MILESTONE.DUE_ON,
                        PROJECT_MILESTONE.STATUS,
                        PROJECT_MILESTONE.ASK,
                        place)
                .from(PROJECT_MILESTONE)
                .where(PROJECT_MILESTONE.PROJECT_ID.in(projects))
                .and(Visibility.milestonesOf(actor, PROJECT_MILESTONE))
                .and(DSL.not(IS_DONE))
                .asTable("open_ones");
        return sql
                .selectFrom(open)
                .where(DSL.field(DSL.name("open_ones", "turn"), Integer.class).eq(1))
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get(open.field(PROJECT_MILESTONE.PROJECT_ID)),
                        row -> new ProjectRow.Next(
                                new MilestoneId(row.get(open.field(PROJECT_MILESTONE.ID))),
                                row.get(open.field(PROJECT_MILESTONE.NAME)),
                                row.get(open.field(PROJECT_MILESTONE.DUE_ON)),
                                MilestoneStatus.ofWord(row.get(open.field(PROJECT_MILESTONE.STATUS)))
                                        .orElseThrow(),
                                Ask.ofWord(row.get(open.field(PROJECT_MILESTONE.ASK)))
                                        .orElseThrow())));
    }

    private static ProjectRow row(Record row, Map<UUID, Standing> standings, Map<UUID, ProjectRow.Next> next) {
        var id = row.get(PROJECT.ID);
        var status = ProjectRows.status(row.get(PROJECT.STATUS));
        var standing = standings.getOrDefault(id, new Standing(Optional.empty(), Optional.empty()));
        return new ProjectRow(
                new ProjectId(id),
                Optional.ofNullable(row.get(PROJECT.NUMBER)).map(ProjectNumber::new),
                row.get(PROJECT.NAME),
                status,
                new ClientName(new ClientId(row.get(CLIENT.ID)), row.get(CLIENT.NAME)),
                Optional.ofNullable(row.get(PERSON.ID))
                        .map(lead -> new PersonName(new PersonId(lead), row.get(PERSON.NAME), true)),
                standing.progress(),
                Optional.ofNullable(next.get(id)),
                standing.due().filter(day -> status.keepsDates()),
                row.get(WAITING),
                row.get(PROJECT.STARTS_ON),
                row.get(PROJECT.UPDATED_AT));
    }
}
