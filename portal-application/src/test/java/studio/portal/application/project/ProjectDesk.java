package studio.portal.application.project;

import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.project.ExampleProjects.START;
import static studio.portal.domain.project.ExampleProjects.milestone;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.InMemoryPortal;
import studio.portal.application.account.MembersNow;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.Content;
import studio.portal.domain.project.Decision;
import studio.portal.domain.project.DeliverableId;
import studio.portal.domain.project.ExampleProjects;
import studio.portal.domain.project.Milestone;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectId;

/** The use cases of projects over an in-memory portal, for tests to extend. */
public abstract class ProjectDesk extends InMemoryPortal {
    /** One document of Kern's with a few versions. */
    protected static final class FewVersions implements DocumentVersions {
        public static final DocumentId BRIEF = ((Content.Version) ExampleProjects.version(1)).document();

        final Set<Content.Version> shared = new HashSet<>();
        final Set<Content.Version> signedOff = new HashSet<>();
        final Set<Content.Version> withheld = new HashSet<>();

        @Override
        public Optional<Content.Version> find(Actor actor, ClientId client, DocumentId document, VersionNumber number) {
            return Optional.of((Content.Version) ExampleProjects.version(number.value()))
                    .filter(version -> client.equals(KERN) && document.equals(BRIEF) && number.value() < 4);
        }

        @Override
        public Set<Content.Version> withheld(Actor actor, Collection<Content.Version> versions) {
            return withheld;
        }

        @Override
        public void share(Actor actor, Collection<Content.Version> versions) {
            shared.addAll(versions);
        }

        @Override
        public void signOff(Actor actor, Collection<Content.Version> versions) {
            signedOff.addAll(versions);
        }

        @Override
        public void keep(Actor actor, Collection<Content.Version> versions) {
            signedOff.addAll(versions);
        }
    }

    protected final FewVersions documents = new FewVersions();
    protected final LockedProjects locked =
            new LockedProjects(transactions, projects(), new MembersNow(people()), clock);
    protected final CreateProject createProject =
            new CreateProject(transactions, validation, projects(), clients(), people(), templates(), ids, clock);
    protected final ChangeProject changeProject = new ChangeProject(locked, validation, people(), requests());
    protected final AddMilestone addMilestone = new AddMilestone(locked, validation, ids);
    protected final ChangeMilestone changeMilestone = new ChangeMilestone(locked, validation);
    protected final MoveMilestone moveMilestone = new MoveMilestone(locked, validation);
    protected final OrderMilestones orderMilestones = new OrderMilestones(locked, validation);
    protected final RemoveMilestone removeMilestone = new RemoveMilestone(locked);
    protected final AttachDeliverable attachDeliverable = new AttachDeliverable(locked, validation, documents, ids);
    protected final RemoveDeliverable removeDeliverable = new RemoveDeliverable(locked);
    protected final PublishProject publishProject = new PublishProject(locked, validation, projects(), documents);
    protected final SubmitMilestone submitMilestone = new SubmitMilestone(locked);
    protected final FinishMilestone finishMilestone = new FinishMilestone(locked);
    protected final ReopenMilestone reopenMilestone = new ReopenMilestone(locked);
    protected final DecideOnMilestone decideOnMilestone = new DecideOnMilestone(locked, validation, documents, ids);

    /** Kern's, with "Concept" done, "Design" to be accepted and "Launch" hidden. */
    protected final ProjectId atWork() {
        return stored(ExampleProjects.atWork());
    }

    /** As {@link #atWork}, with "Design" submitted. */
    protected final ProjectId waiting() {
        return stored(ExampleProjects.waiting());
    }

    private ProjectId stored(Project project) {
        projects().add(JOB, project);
        return project.id();
    }

    protected final Project project(ProjectId id) {
        return projects().find(JOB, id).orElseThrow();
    }

    protected final Milestone named(ProjectId id, String name) {
        return milestone(project(id), name);
    }

    protected final MilestoneId added(ProjectId id, String name) {
        return addMilestone.handle(ANA, id, new AddMilestone.Command(name, "", START, 1, Ask.ACCEPT));
    }

    protected final void publish(ProjectId id, Set<MilestoneId> milestones, Set<DeliverableId> deliverables) {
        publishProject.handle(ANA, id, publication(milestones, deliverables));
    }

    protected static PublishProject.Command publication(Set<MilestoneId> milestones, Set<DeliverableId> deliverables) {
        return new PublishProject.Command(milestones, deliverables, Optional.empty(), Optional.empty());
    }

    protected static AttachDeliverable.Command address(String url) {
        return new AttachDeliverable.Command("Prototype", "v2", Optional.of(url), Optional.empty(), Optional.empty());
    }

    protected static AttachDeliverable.Command version(int number) {
        return new AttachDeliverable.Command(
                "Brief", "", Optional.empty(), Optional.of(FewVersions.BRIEF), Optional.of(new VersionNumber(number)));
    }

    protected static DecideOnMilestone.Command saying(Decision decision, String words, Milestone seen) {
        return new DecideOnMilestone.Command(decision, words, seen.fingerprint().value());
    }
}
