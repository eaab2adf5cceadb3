package studio.portal.persistence.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import studio.portal.application.SearchWords;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.Milestone;
import studio.portal.domain.project.MilestoneStatus;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.domain.project.ProjectState;
import studio.portal.domain.project.ProjectStatus;
import studio.portal.domain.project.ProjectTerms;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.ProjectRecord;

/** Projects as rows and back. */
final class ProjectRows {
    private static final int NAME_WORDS_LENGTH = 1000;

    private ProjectRows() {}

    static Project project(ProjectRecord row, List<Milestone> milestones) {
        return Project.stored(new ProjectState(
                new ProjectId(row.getId()),
                Optional.ofNullable(row.getNumber()).map(ProjectNumber::new),
                new ClientId(row.getClientId()),
                new ProjectTerms(
                        row.getName(),
                        row.getDescription(),
                        Optional.ofNullable(row.getLeadId()).map(PersonId::new),
                        row.getStartsOn()),
                status(row.getStatus()),
                Optional.ofNullable(row.getStartedAt()),
                Optional.ofNullable(row.getClosedAt()),
                Optional.ofNullable(row.getPublishedAt()),
                milestones,
                actor(row.getCreatedByPerson(), row.getCreatedByJob()),
                row.getCreatedAt(),
                row.getUpdatedAt(),
                row.getVersion(),
                row.getShownVersion(),
                row.getSaidVersion()));
    }

    /** Fills in what is set once, when a project is created. */
    static void fillFirst(ProjectRecord row, ProjectState state) {
        row.setId(state.id().value());
        row.setClientId(state.client().value());
        state.createdBy().person().map(PersonId::value).ifPresent(row::setCreatedByPerson);
        state.createdBy().job().ifPresent(row::setCreatedByJob);
        row.setCreatedAt(Moments.stored(state.createdAt()));
    }

    /** Fills in what changes later on. */
    static void fill(ProjectRecord row, ProjectState state, long version) {
        row.setNumber(state.number().map(ProjectNumber::value).orElse(null));
        row.setName(state.terms().name());
        row.setNameWords(words(state.terms().name()));
        row.setDescription(state.terms().description());
        row.setStatus(state.status().word());
        row.setLeadId(state.terms().lead().map(PersonId::value).orElse(null));
        row.setStartsOn(state.terms().startsOn());
        row.setStartedAt(state.startedAt().map(Moments::stored).orElse(null));
        row.setClosedAt(state.closedAt().map(Moments::stored).orElse(null));
        row.setPublishedAt(state.publishedAt().map(Moments::stored).orElse(null));
        row.setUpdatedAt(Moments.stored(state.updatedAt()));
        row.setVersion(version);
        row.setShownVersion(state.shownVersion());
        row.setSaidVersion(state.saidVersion());
        fillFromMilestones(row, state);
    }

    /** What lists and counts ask of the milestones, so that they need not read them. */
    private static void fillFromMilestones(ProjectRecord row, ProjectState state) {
        row.setNextDueOn(state.milestones().stream()
                .filter(milestone -> state.status().keepsDates() && !milestone.isDone())
                .map(Milestone::dueOn)
                .min(LocalDate::compareTo)
                .orElse(null));
        row.setAsksReview(asks(state, Ask.REVIEW));
        row.setAsksAccept(asks(state, Ask.ACCEPT));
    }

    private static boolean asks(ProjectState state, Ask ask) {
        return !state.status().isClosed()
                && state.milestones().stream()
                        .anyMatch(
                                milestone -> milestone.status() == MilestoneStatus.SUBMITTED && milestone.ask() == ask);
    }

    /** Each folded word after a blank, as many as there is room for: a character may stand for many. */
    static String words(String name) {
        var words = new StringBuilder();
        for (var word : SearchWords.of(name)) {
            if (words.length() + 1 + word.length() <= NAME_WORDS_LENGTH) {
                words.append(' ').append(word);
            }
        }
        return words.toString();
    }

    static ProjectStatus status(String word) {
        return ProjectStatus.ofWord(word).orElseThrow();
    }

    static ActorReference actor(@Nullable UUID person, @Nullable String job) {
        return new ActorReference(Optional.ofNullable(person).map(PersonId::new), Optional.ofNullable(job));
    }
}
