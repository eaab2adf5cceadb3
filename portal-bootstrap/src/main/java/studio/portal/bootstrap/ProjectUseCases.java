package studio.portal.bootstrap;

import studio.portal.application.account.MembersNow;
import studio.portal.application.project.AddMilestone;
import studio.portal.application.project.AttachDeliverable;
import studio.portal.application.project.ChangeMilestone;
import studio.portal.application.project.ChangeProject;
import studio.portal.application.project.CreateProject;
import studio.portal.application.project.DecideOnMilestone;
import studio.portal.application.project.DocumentVersions;
import studio.portal.application.project.FinishMilestone;
import studio.portal.application.project.LockedProjects;
import studio.portal.application.project.MakeTemplate;
import studio.portal.application.project.MoveMilestone;
import studio.portal.application.project.OrderMilestones;
import studio.portal.application.project.PublishProject;
import studio.portal.application.project.RemoveDeliverable;
import studio.portal.application.project.RemoveMilestone;
import studio.portal.application.project.RemoveTemplate;
import studio.portal.application.project.RenameTemplate;
import studio.portal.application.project.ReopenMilestone;
import studio.portal.application.project.SubmitMilestone;
import studio.portal.application.project.VisitProject;
import studio.portal.web.project.PlanPages;
import studio.portal.web.project.TemplateDeeds;

/** What people do with projects. */
public record ProjectUseCases(
        CreateProject create,
        PlanPages.Deeds deeds,
        PublishProject publish,
        DecideOnMilestone decide,
        VisitProject visit,
        TemplateDeeds templates) {

    static ProjectUseCases of(Storage storage, Tools tools, DocumentVersions documents) {
        var locked = new LockedProjects(
                storage.transactions(), storage.projects(), new MembersNow(storage.people()), tools.clock());
        var validation = tools.validation();
        return new ProjectUseCases(
                new CreateProject(
                        storage.transactions(),
                        validation,
                        storage.projects(),
                        storage.clients(),
                        storage.people(),
                        storage.templates(),
                        tools.ids(),
                        tools.clock()),
                new PlanPages.Deeds(
                        new ChangeProject(locked, validation, storage.people(), storage.requests()),
                        new AddMilestone(locked, validation, tools.ids()),
                        new ChangeMilestone(locked, validation),
                        new MoveMilestone(locked, validation),
                        new OrderMilestones(locked, validation),
                        new RemoveMilestone(locked),
                        new AttachDeliverable(locked, validation, documents, tools.ids()),
                        new RemoveDeliverable(locked),
                        new SubmitMilestone(locked),
                        new FinishMilestone(locked),
                        new ReopenMilestone(locked)),
                new PublishProject(locked, validation, storage.projects(), documents),
                new DecideOnMilestone(locked, validation, documents, tools.ids()),
                new VisitProject(storage.transactions(), storage.projectNames(), storage.visits(), tools.clock()),
                new TemplateDeeds(
                        new MakeTemplate(
                                storage.transactions(),
                                validation,
                                storage.projects(),
                                storage.templates(),
                                tools.ids(),
                                tools.clock()),
                        new RenameTemplate(storage.transactions(), validation, storage.templates(), tools.clock()),
                        new RemoveTemplate(storage.transactions(), storage.templates(), tools.clock())));
    }
}
