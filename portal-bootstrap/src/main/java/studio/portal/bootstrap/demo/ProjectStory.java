package studio.portal.bootstrap.demo;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.project.AddMilestone;
import studio.portal.application.project.AttachDeliverable;
import studio.portal.application.project.ChangeProject;
import studio.portal.application.project.CreateProject;
import studio.portal.application.project.DecideOnMilestone;
import studio.portal.application.project.MoveMilestone;
import studio.portal.application.project.PublishProject;
import studio.portal.bootstrap.ProjectUseCases;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.Decision;
import studio.portal.domain.project.DeliverableId;
import studio.portal.domain.project.Fingerprint;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectStatus;

/** One project's part of the story. Every deed names its time: working days ago and the time of the day. */
final class ProjectStory {
    /** What the project's page would show just now to whoever decides. */
    @FunctionalInterface
    interface Seen {
        Fingerprint of(Actor actor, ProjectId project, MilestoneId milestone);
    }

    private final Story story;
    private final ProjectUseCases deeds;
    private final Actor.Staff lead;
    private final Seen seen;
    private final Map<String, MilestoneId> milestones = new LinkedHashMap<>();
    private final Set<DeliverableId> unpublished = new HashSet<>();
    private Optional<ProjectId> created = Optional.empty();

    ProjectStory(Story story, ProjectUseCases deeds, Seen seen, Actor.Staff lead) {
        this.story = story;
        this.deeds = deeds;
        this.seen = seen;
        this.lead = lead;
    }

    ProjectStory planned(int days, String time, ClientId client, String name, String description) {
        story.add(
                days,
                time,
                () -> created = Optional.of(deeds.create()
                        .handle(
                                lead,
                                new CreateProject.Command(
                                        client,
                                        name,
                                        description,
                                        Optional.of(lead.person()),
                                        story.calendar().day(-days),
                                        Optional.empty()))));
        return this;
    }

    /** @param dueIn working days from today; negative ones were before */
    ProjectStory milestone(int days, String time, String name, int dueIn, int weight, Ask ask, String description) {
        story.add(days, time, () -> {
            var command =
                    new AddMilestone.Command(name, description, story.calendar().day(dueIn), weight, ask);
            milestones.put(name, deeds.deeds().addMilestone().handle(lead, id(), command));
        });
        return this;
    }

    ProjectStory handed(int days, String time, String milestone, String name, String label, String url) {
        story.add(days, time, () -> {
            var command =
                    new AttachDeliverable.Command(name, label, Optional.of(url), Optional.empty(), Optional.empty());
            unpublished.add(deeds.deeds().attach().handle(lead, id(), of(milestone), command));
        });
        return this;
    }

    /** With everything that is to be handed over so far. */
    ProjectStory published(int days, String time, String... names) {
        story.add(days, time, () -> {
            var shown = new HashSet<MilestoneId>();
            for (var name : names) {
                shown.add(of(name));
            }
            deeds.publish()
                    .handle(
                            lead,
                            id(),
                            new PublishProject.Command(
                                    shown, Set.copyOf(unpublished), Optional.empty(), Optional.empty()));
            unpublished.clear();
        });
        return this;
    }

    ProjectStory became(int days, String time, String name, String description, ProjectStatus status) {
        story.add(
                days,
                time,
                () -> deeds.deeds()
                        .change()
                        .handle(
                                lead,
                                id(),
                                new ChangeProject.Command(
                                        name,
                                        description,
                                        Optional.of(lead.person()),
                                        story.calendar().day(-days),
                                        status,
                                        Optional.empty())));
        return this;
    }

    ProjectStory finished(int days, String time, String milestone) {
        story.add(days, time, () -> deeds.deeds().finish().handle(lead, id(), of(milestone), Optional.empty()));
        return this;
    }

    ProjectStory submitted(int days, String time, String milestone) {
        story.add(days, time, () -> deeds.deeds().submit().handle(lead, id(), of(milestone), Optional.empty()));
        return this;
    }

    ProjectStory moved(int days, String time, String milestone, int dueIn, String reason) {
        story.add(
                days,
                time,
                () -> deeds.deeds()
                        .moveMilestone()
                        .handle(
                                lead,
                                id(),
                                of(milestone),
                                new MoveMilestone.Command(story.calendar().day(dueIn), reason, Optional.empty())));
        return this;
    }

    ProjectStory decided(int days, String time, Actor.Member by, String milestone, Decision decision, String words) {
        story.add(days, time, () -> {
            var shown = seen.of(by, id(), of(milestone));
            deeds.decide()
                    .handle(by, id(), of(milestone), new DecideOnMilestone.Command(decision, words, shown.value()));
        });
        return this;
    }

    /** Once it has been planned. */
    ProjectId id() {
        return created.orElseThrow();
    }

    private MilestoneId of(String name) {
        return Optional.ofNullable(milestones.get(name)).orElseThrow();
    }
}
