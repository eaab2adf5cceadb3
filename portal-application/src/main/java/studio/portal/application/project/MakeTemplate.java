package studio.portal.application.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.PlainLine;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectPolicy;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.project.ProjectTemplate;
import studio.portal.domain.project.TemplateId;
import studio.portal.domain.project.TemplateRepository;

/** The studio keeps the plan of a project to begin others with. */
public final class MakeTemplate {
    public record Command(
            @NotNull ProjectId projectId,

            @NotBlank @PlainLine @Size(max = ProjectTemplate.NAME_LENGTH)
            String name) {}

    private final Transactions transactions;
    private final Validation validation;
    private final ProjectRepository projects;
    private final TemplateRepository templates;
    private final Ids ids;
    private final Clock clock;

    public MakeTemplate(
            Transactions transactions,
            Validation validation,
            ProjectRepository projects,
            TemplateRepository templates,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.projects = projects;
        this.templates = templates;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws InvalidInput {@code projectId} for one there is not
     * @throws RuleViolation {@code too-many-templates}, or {@code template-empty} for a project without milestones
     */
    public TemplateId handle(Actor actor, Command command) {
        if (!ProjectPolicy.mayManage(actor)) {
            throw new AccessDenied("Templates are the studio's");
        }
        validation.check(command);
        return transactions.write(actor, () -> {
            var project =
                    projects.find(actor, command.projectId()).orElseThrow(() -> InvalidInput.of("projectId", "absent"));
            templates.lockAll(actor);
            if (templates.all(actor).size() >= TemplateRepository.MOST) {
                throw new RuleViolation("too-many-templates", "There are " + TemplateRepository.MOST + " already");
            }
            var made = ProjectTemplate.of(new TemplateId(ids.next()), command.name(), project, actor, clock.instant());
            templates.add(actor, made);
            return made.id();
        });
    }
}
