package studio.portal.application.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.PlainLine;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectPolicy;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.project.ProjectTerms;
import studio.portal.domain.project.TemplateId;
import studio.portal.domain.project.TemplateRepository;

/** The studio plans work for a client, who sees nothing of it yet. */
public final class CreateProject {
    /**
     * @param leadId somebody active of the studio
     * @param templateId whose milestones it begins with; empty to begin without any
     */
    public record Command(
            @NotNull ClientId clientId,

            @NotBlank @PlainLine @Size(max = ProjectTerms.NAME_LENGTH)
            String name,

            @NotNull @Size(max = ProjectTerms.DESCRIPTION_LENGTH)
            String description,

            Optional<PersonId> leadId,
            @NotNull LocalDate startsOn,
            Optional<TemplateId> templateId) {}

    private final Transactions transactions;
    private final Validation validation;
    private final ProjectRepository projects;
    private final ClientRepository clients;
    private final PersonRepository people;
    private final TemplateRepository templates;
    private final Ids ids;
    private final Clock clock;

    public CreateProject(
            Transactions transactions,
            Validation validation,
            ProjectRepository projects,
            ClientRepository clients,
            PersonRepository people,
            TemplateRepository templates,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.projects = projects;
        this.clients = clients;
        this.people = people;
        this.templates = templates;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws InvalidInput {@code clientId}, {@code leadId} or {@code templateId} for one there is not, {@code startsOn} where
     *     the template's milestones would be due later than any calendar shows
     */
    public ProjectId handle(Actor actor, Command command) {
        if (!ProjectPolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio plans a project");
        }
        validation.check(command);
        return transactions.write(actor, () -> {
            if (clients.find(actor, command.clientId()).isEmpty()) {
                throw InvalidInput.of("clientId", "absent");
            }
            var lead = Leads.checked(actor, people, command.leadId(), Optional.empty());
            var terms = new ProjectTerms(command.name(), command.description(), lead, command.startsOn());
            var at = clock.instant();
            var template = command.templateId()
                    .map(id -> templates.find(actor, id).orElseThrow(() -> InvalidInput.of("templateId", "absent")));
            if (template.filter(plan -> !plan.fits(command.startsOn())).isPresent()) {
                throw InvalidInput.of("startsOn", "template-too-late");
            }
            var project = Project.create(new ProjectId(ids.next()), command.clientId(), terms, actor, at);
            template.ifPresent(plan -> plan.plan(project, () -> new MilestoneId(ids.next()), actor, at));
            projects.add(actor, project);
            return project.id();
        });
    }
}
