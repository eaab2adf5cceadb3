package studio.portal.web.project;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.project.AddMilestone;
import studio.portal.application.project.AttachDeliverable;
import studio.portal.application.project.ChangeMilestone;
import studio.portal.application.project.ChangeProject;
import studio.portal.application.project.CreateProject;
import studio.portal.application.project.DecideOnMilestone;
import studio.portal.application.project.MoveMilestone;
import studio.portal.application.project.OrderMilestones;
import studio.portal.application.project.PublishProject;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.Decision;
import studio.portal.domain.project.DeliverableId;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.domain.project.ProjectStatus;
import studio.portal.domain.project.TemplateId;
import studio.portal.web.Input;
import studio.portal.web.Parsing;

/** Puts commands together from what was sent, the same way for forms and for JSON. */
final class ProjectInput {
    static final ProjectId NO_PROJECT = new ProjectId(new UUID(0, 0));
    private static final ClientId NO_CLIENT = new ClientId(new UUID(0, 0));
    private static final LocalDate NO_DAY = LocalDate.EPOCH;
    private static final Chosen NO_VERSION = new Chosen(new DocumentId(new UUID(0, 0)), VersionNumber.FIRST);

    private ProjectInput() {}

    static CreateProject.Command create(Input input) {
        return new CreateProject.Command(
                input.required("clientId", Parsing.id(ClientId::new), NO_CLIENT),
                input.text("name"),
                input.text("description"),
                input.optional("leadId", Parsing.id(PersonId::new)),
                input.required("startsOn", Parsing::date, NO_DAY),
                input.optional("templateId", Parsing.id(TemplateId::new)));
    }

    /** A form has all of it. */
    static ChangeProject.Command change(Input input) {
        return new ChangeProject.Command(
                input.text("name"),
                input.text("description"),
                input.optional("leadId", Parsing.id(PersonId::new)),
                input.required("startsOn", Parsing::date, NO_DAY),
                input.required("status", ProjectStatus::ofWord, ProjectStatus.PLANNED),
                input.number("version"));
    }

    static AddMilestone.Command addMilestone(Input input) {
        return new AddMilestone.Command(
                input.text("name"),
                input.text("description"),
                input.required("dueOn", Parsing::date, NO_DAY),
                weight(input, 1),
                input.optional("ask", Ask::ofWord).orElse(Ask.NOTHING));
    }

    /** A form has all of it. */
    static ChangeMilestone.Command changeMilestone(Input input) {
        return new ChangeMilestone.Command(
                input.text("name"),
                input.text("description"),
                weight(input, 0),
                input.required("ask", Ask::ofWord, Ask.NOTHING),
                input.number("version"));
    }

    /** @param usual where none was sent */
    static int weight(Input input, int usual) {
        return (int) Math.max(
                Integer.MIN_VALUE,
                Math.min(Integer.MAX_VALUE, input.number("weight").orElse((long) usual)));
    }

    static MoveMilestone.Command move(Input input, Optional<Long> version) {
        return new MoveMilestone.Command(input.required("dueOn", Parsing::date, NO_DAY), input.text("reason"), version);
    }

    static OrderMilestones.Command order(Input input, Optional<Long> version) {
        return new OrderMilestones.Command(input.list("milestoneIds", Parsing.id(MilestoneId::new)), version);
    }

    /** A form offers versions, so that exactly the one that was looked at is handed over: {@code ID/N}. */
    static AttachDeliverable.Command attachVersion(Input input) {
        var chosen = input.required("documentId", ProjectInput::version, NO_VERSION);
        return new AttachDeliverable.Command(
                input.text("name"),
                input.text("label"),
                Optional.empty(),
                Optional.of(chosen.document()),
                Optional.of(chosen.number()));
    }

    private static Optional<Chosen> version(String text) {
        var parts = text.split("/", 2);
        return Parsing.uuid(parts[0])
                .map(DocumentId::new)
                .flatMap(document -> Parsing.number(parts.length == 2 ? parts[1] : "")
                        .filter(number -> number > 0 && number <= Integer.MAX_VALUE)
                        .map(number -> new Chosen(document, new VersionNumber(number.intValue()))));
    }

    private record Chosen(DocumentId document, VersionNumber number) {}

    static AttachDeliverable.Command attach(Input input) {
        return new AttachDeliverable.Command(
                input.text("name"),
                input.text("label"),
                input.optional("url", Optional::of),
                input.optional("documentId", Parsing.id(DocumentId::new)),
                input.number("version")
                        .filter(number -> number > 0 && number <= Integer.MAX_VALUE)
                        .map(number -> new VersionNumber(number.intValue())));
    }

    static PublishProject.Command publish(Input input, Optional<Long> version) {
        return new PublishProject.Command(
                new LinkedHashSet<>(input.list("milestoneIds", Parsing.id(MilestoneId::new))),
                new LinkedHashSet<>(input.list("deliverableIds", Parsing.id(DeliverableId::new))),
                version,
                input.number("said"));
    }

    static DecideOnMilestone.Command decide(Input input) {
        return new DecideOnMilestone.Command(
                input.required("decision", Decision::ofWord, Decision.CHANGES),
                input.text("words"),
                input.text("seen"));
    }

    /** @throws NotFound where the path has no number that could be a project's */
    static ProjectNumber number(Context ctx) {
        return Parsing.number(ctx.pathParam("number"))
                .filter(number -> number > 0)
                .map(ProjectNumber::new)
                .orElseThrow(NotFound::new);
    }

    static MilestoneId milestone(Context ctx) {
        return Parsing.pathId(ctx, "milestone", MilestoneId::new);
    }
}
