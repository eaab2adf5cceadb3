package studio.portal.application.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import studio.portal.application.account.PersonName;
import studio.portal.application.notification.Matter.Quote;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.application.project.MilestoneDetail;
import studio.portal.application.project.ProjectDetail;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.Deliverable;
import studio.portal.domain.project.ProjectEvent;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;

/** What mails about projects tell, through the eyes of whoever gets them. */
public final class ProjectMatters {
    /** What such a mail has to read of a project. */
    @FunctionalInterface
    public interface MailedProjects {
        Optional<ProjectDetail> find(Actor actor, ProjectId id);
    }

    private static final String AREA = "project";

    private final MailedProjects projects;

    public ProjectMatters(MailedProjects projects) {
        this.projects = projects;
    }

    /** The project as it is now; empty if the reader does not see it any more, or it is told before it is published. */
    Optional<Matter> happened(Actor reader, Recorded event) {
        return projects.find(reader, new ProjectId(event.subject()))
                .flatMap(project -> project.number()
                        .map(number -> about(project, number)
                                .inWords(Optional.of(project.status().word()))));
    }

    /** A milestone with what is handed over; empty where the reader does not see it. */
    Optional<Matter> milestone(Actor reader, Recorded event) {
        return projects.find(reader, new ProjectId(event.subject()))
                .flatMap(project -> project.number()
                        .flatMap(number -> named(project, event).map(milestone -> of(project, number, milestone))));
    }

    /** As {@link #milestone}, with why its date was moved. */
    Optional<Matter> moved(Actor reader, Recorded event) {
        return with(
                reader,
                event,
                milestone -> milestone.moves().stream()
                        .filter(move -> move.at().equals(event.at()))
                        .map(move -> quote(move.by(), move.at(), move.reason()))
                        .findFirst());
    }

    /** As {@link #milestone}, with what was said about it. */
    Optional<Matter> decided(Actor reader, Recorded event) {
        return with(
                reader,
                event,
                milestone -> milestone.decisions().stream()
                        .filter(decided ->
                                decided.id().toString().equals(event.details().get(ProjectEvent.DECISION)))
                        .flatMap(decided ->
                                decided.words().map(words -> quote(decided.by(), decided.at(), words)).stream())
                        .findFirst());
    }

    private Optional<Matter> with(Actor reader, Recorded event, Function<MilestoneDetail, Optional<Quote>> said) {
        return projects.find(reader, new ProjectId(event.subject()))
                .flatMap(project -> project.number()
                        .flatMap(number -> named(project, event)
                                .map(milestone -> of(project, number, milestone).saying(said.apply(milestone)))));
    }

    private static Optional<MilestoneDetail> named(ProjectDetail project, Recorded event) {
        return Stream.ofNullable(event.details().get(ProjectEvent.MILESTONE))
                .flatMap(id -> project.milestones().stream()
                        .filter(detail -> detail.milestone().id().toString().equals(id)))
                .findFirst();
    }

    private static Matter of(ProjectDetail project, ProjectNumber number, MilestoneDetail detail) {
        var milestone = detail.milestone();
        return about(project, number)
                .naming("milestone", milestone.name())
                .on("date", milestone.dueOn())
                .listing(
                        milestone.publishedDeliverables().stream()
                                .map(Deliverable::name)
                                .toList(),
                        false)
                .inWords(Optional.of(milestone.ask().word()))
                .to("/projects/" + number.value() + "/milestones/" + milestone.id());
    }

    private static Matter about(ProjectDetail project, ProjectNumber number) {
        return Matter.at(AREA, "/projects/" + number.value())
                .naming("number", number.toString())
                .naming("subject", project.name())
                .naming("client", project.ofClient().name())
                .inThread(project.id().value());
    }

    private static Quote quote(Optional<PersonName> by, Instant at, String words) {
        return new Quote(by.map(PersonName::name), at, words, List.of());
    }
}
