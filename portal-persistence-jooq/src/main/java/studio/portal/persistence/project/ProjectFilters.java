package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT;
import static studio.portal.persistence.schema.Tables.PROJECT_MILESTONE;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import studio.portal.application.SearchWords;
import studio.portal.application.project.ProjectFilter;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Permission;
import studio.portal.domain.project.MilestoneStatus;
import studio.portal.domain.project.ProjectStatus;
import studio.portal.persistence.Visibility;

/** What a list or a count asks for, as conditions on projects. */
final class ProjectFilters {
    private ProjectFilters() {}

    static Condition matching(Actor actor, ProjectFilter filter) {
        return Visibility.projectsOf(actor, PROJECT)
                .and(
                        filter.statuses().isEmpty()
                                ? DSL.noCondition()
                                : PROJECT.STATUS.in(filter.statuses().stream()
                                        .map(ProjectStatus::word)
                                        .toList()))
                .and(filter.client()
                        .map(client -> PROJECT.CLIENT_ID.eq(client.value()))
                        .orElse(DSL.noCondition()))
                .and(filter.waiting() ? waitingOn(actor) : DSL.noCondition())
                .and(filter.lateOn().map(today -> late(actor, today)).orElse(DSL.noCondition()))
                .and(filter.words().map(ProjectFilters::named).orElse(DSL.noCondition()));
    }

    /** In which the client was asked about a milestone, and the actor is one who may answer. */
    static Condition waitingOn(Actor actor) {
        if (actor instanceof Actor.Preview preview) {
            return waitingOn(preview.member());
        }
        if (actor instanceof Actor.Member member) {
            return member.may(Permission.APPROVE)
                    ? DSL.condition(PROJECT.ASKS_REVIEW).or(PROJECT.ASKS_ACCEPT)
                    : DSL.falseCondition();
        }
        return DSL.falseCondition();
    }

    /** Of what the actor sees: a client must not notice from this that something hidden is late. */
    static Condition late(Actor actor, LocalDate today) {
        if (Visibility.seesAll(actor)) {
            return PROJECT.NEXT_DUE_ON.lt(today);
        }
        return PROJECT.STATUS
                .in(Stream.of(ProjectStatus.values())
                        .filter(ProjectStatus::keepsDates)
                        .map(ProjectStatus::word)
                        .toList())
                .and(DSL.exists(DSL.selectOne()
                        .from(PROJECT_MILESTONE)
                        .where(PROJECT_MILESTONE.PROJECT_ID.eq(PROJECT.ID))
                        .and(Visibility.milestonesOf(actor, PROJECT_MILESTONE))
                        .and(PROJECT_MILESTONE.STATUS.ne(MilestoneStatus.DONE.word()))
                        .and(PROJECT_MILESTONE.DUE_ON.lt(today))));
    }

    /** They are letters and digits only, nothing LIKE would heed. Nothing has none of them. */
    private static Condition named(String words) {
        return SearchWords.of(words).stream()
                .limit(SearchWords.MOST_WORDS_ASKED)
                .<Condition>map(word -> PROJECT.NAME_WORDS.like("% " + word + "%"))
                .reduce(Condition::and)
                .orElse(DSL.falseCondition());
    }
}
