package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT;
import static studio.portal.persistence.schema.Tables.PROJECT_VISIT;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectVisit;
import studio.portal.domain.project.ProjectVisitRepository;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.Visibility;

/** Visits in their table, one row for each person and project. */
public final class JooqProjectVisits implements ProjectVisitRepository {
    private static final Logger LOG = LoggerFactory.getLogger(JooqProjectVisits.class);

    private final DSLContext sql;

    public JooqProjectVisits(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Optional<ProjectVisit> find(Actor actor, ProjectId project) {
        return sql.selectFrom(PROJECT_VISIT)
                .where(own(actor))
                .and(PROJECT_VISIT.PROJECT_ID.eq(project.value()))
                .and(DSL.exists(DSL.selectOne()
                        .from(PROJECT)
                        .where(PROJECT.ID.eq(PROJECT_VISIT.PROJECT_ID))
                        .and(Visibility.projectsOf(actor, PROJECT))))
                .fetchOptional(row -> new ProjectVisit(
                        new PersonId(row.getPersonId()),
                        new ProjectId(row.getProjectId()),
                        row.getSeenAt(),
                        Optional.ofNullable(row.getPreviousSeenAt())));
    }

    private static Condition own(Actor actor) {
        return PROJECT_VISIT.PERSON_ID.eq(actor.personId().map(PersonId::value).orElseGet(() -> new UUID(0, 0)));
    }

    @Override
    public void keep(Actor actor, ProjectVisit visit) {
        var seen = Moments.stored(visit.seenAt());
        var previous = visit.previousSeenAt().map(Moments::stored).orElse(null);
        var known = sql.update(PROJECT_VISIT)
                .set(PROJECT_VISIT.SEEN_AT, seen)
                .set(PROJECT_VISIT.PREVIOUS_SEEN_AT, previous)
                .where(own(actor))
                .and(PROJECT_VISIT.PROJECT_ID.eq(visit.project().value()))
                .execute();
        if (known == 0) {
            insert(visit.person().value(), visit.project().value(), seen, previous);
        }
    }

    private void insert(UUID person, UUID project, Instant seen, @Nullable Instant previous) {
        try {
            sql.insertInto(PROJECT_VISIT)
                    .set(PROJECT_VISIT.PERSON_ID, person)
                    .set(PROJECT_VISIT.PROJECT_ID, project)
                    .set(PROJECT_VISIT.SEEN_AT, seen)
                    .set(PROJECT_VISIT.PREVIOUS_SEEN_AT, previous)
                    .onConflictDoNothing()
                    .execute();
        } catch (IntegrityConstraintViolationException e) {
            // H2 has no ON CONFLICT: what jOOQ writes instead looks first, and waits only when it inserts.
            LOG.trace("Another window was first", e);
        }
    }
}
