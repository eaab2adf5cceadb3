package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.DOCUMENT;
import static studio.portal.persistence.schema.Tables.EVENT;
import static studio.portal.persistence.schema.Tables.PROJECT;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import studio.portal.application.project.ProjectPageQueries;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.project.ProjectEvent;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectThread;
import studio.portal.persistence.Details;
import studio.portal.persistence.Visibility;

/** What others did after a time, as far as the actor may be shown it. Only events count that say something is new. */
record Touched(DSLContext sql, Actor actor, Instant since) {
    private static final List<String> PLANNED = names(
            EventType.MILESTONE_ADDED,
            EventType.MILESTONE_CHANGED,
            EventType.MILESTONE_PUBLISHED,
            EventType.MILESTONE_MOVED,
            EventType.MILESTONE_SUBMITTED,
            EventType.MILESTONE_ACCEPTED,
            EventType.MILESTONE_CHANGES_REQUESTED,
            EventType.MILESTONE_DONE,
            EventType.MILESTONE_REOPENED,
            EventType.DELIVERABLE_ADDED,
            EventType.DELIVERABLE_REMOVED,
            EventType.DELIVERABLE_PUBLISHED);

    private static final List<String> SAID = names(
            EventType.PROJECT_MESSAGE_WRITTEN,
            EventType.PROJECT_UPDATE_WRITTEN,
            EventType.PROJECT_NOTED,
            EventType.PROJECT_MESSAGE_REDACTED,
            EventType.PROJECT_NOTE_REDACTED);

    private static final List<String> FILED = names(
            EventType.DOCUMENT_ADDED,
            EventType.DOCUMENT_VERSION_ADDED,
            EventType.DOCUMENT_SHARED,
            EventType.DOCUMENT_CHANGED,
            EventType.DOCUMENT_WITHDRAWN,
            EventType.DOCUMENT_VERSION_WITHDRAWN,
            EventType.APPROVAL_REQUESTED,
            EventType.APPROVAL_TURN_CAME,
            EventType.VERSION_APPROVED,
            EventType.VERSION_REJECTED,
            EventType.APPROVAL_COMPLETED,
            EventType.APPROVAL_VOIDED);

    /** The details that name something the page shows. */
    private static final List<String> NAMING =
            List.of(ProjectEvent.MILESTONE, ProjectEvent.DECISION, ProjectThread.ENTRY);

    Set<UUID> all(ProjectId project, List<DocumentId> documents) {
        Select<Record2<UUID, String>> all = happened(project, PLANNED).unionAll(said(project));
        var files = documents.stream().map(DocumentId::value).toList();
        return sql.fetch(files.isEmpty() ? all : all.unionAll(filed(files))).stream()
                .flatMap(row -> files.contains(row.value1()) ? Stream.of(row.value1()) : named(row.value2()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<UUID> named(String details) {
        var told = Details.read(details);
        return NAMING.stream().flatMap(key -> Stream.ofNullable(told.get(key))).map(UUID::fromString);
    }

    /** However much was said, what was planned before it is not lost among it. */
    private Select<Record2<UUID, String>> said(ProjectId project) {
        var latest = happened(project, SAID)
                .orderBy(EVENT.AT.desc())
                .limit(ProjectPageQueries.MOST_SAID)
                .asTable("latest");
        return DSL.select(
                        Objects.requireNonNull(latest.field(EVENT.SUBJECT_ID)),
                        Objects.requireNonNull(latest.field(EVENT.DETAILS)))
                .from(latest);
    }

    private SelectConditionStep<Record2<UUID, String>> happened(ProjectId project, List<String> types) {
        return news(types)
                .and(EVENT.SUBJECT_ID.eq(project.value()))
                .and(DSL.exists(DSL.selectOne()
                        .from(PROJECT)
                        .where(PROJECT.ID.eq(project.value()))
                        .and(Visibility.projectsOf(actor, PROJECT))));
    }

    private Select<Record2<UUID, String>> filed(List<UUID> documents) {
        return news(FILED)
                .and(EVENT.SUBJECT_ID.in(documents))
                .and(DSL.exists(DSL.selectOne()
                        .from(DOCUMENT)
                        .where(DOCUMENT.ID.eq(EVENT.SUBJECT_ID))
                        .and(Visibility.documentsOf(actor, DOCUMENT))));
    }

    private SelectConditionStep<Record2<UUID, String>> news(List<String> types) {
        return DSL.select(EVENT.SUBJECT_ID, EVENT.DETAILS)
                .from(EVENT)
                .where(EVENT.AT.gt(since))
                .and(EVENT.TYPE.in(types))
                .and(byOthers())
                .and(Visibility.seesAll(actor) ? DSL.noCondition() : EVENT.CLIENT_VISIBLE.eq(true));
    }

    /** What a job did was nobody's own doing. */
    private Condition byOthers() {
        return actor.personId()
                .map(person -> EVENT.BY_PERSON.isNull().or(EVENT.BY_PERSON.ne(person.value())))
                .orElse(DSL.noCondition());
    }

    private static List<String> names(EventType... types) {
        return Stream.of(types).map(EventType::storedName).toList();
    }
}
