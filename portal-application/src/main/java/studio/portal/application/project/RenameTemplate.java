package studio.portal.application.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Optional;
import studio.portal.application.PlainLine;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.ProjectTemplate;
import studio.portal.domain.project.TemplateId;
import studio.portal.domain.project.TemplateRepository;

/** The studio calls a template otherwise. */
public final class RenameTemplate {
    public record Command(
            @NotBlank @PlainLine @Size(max = ProjectTemplate.NAME_LENGTH)
            String name,

            Optional<Long> expectedVersion) {}

    private final Transactions transactions;
    private final Validation validation;
    private final TemplateRepository templates;
    private final Clock clock;

    public RenameTemplate(Transactions transactions, Validation validation, TemplateRepository templates, Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.templates = templates;
        this.clock = clock;
    }

    /** @throws StaleVersion if it is no longer at the expected version */
    public void handle(Actor actor, TemplateId id, Command command) {
        validation.check(command);
        transactions.run(actor, () -> {
            var template = templates.find(actor, id).orElseThrow(NotFound::new);
            Versions.expect(command.expectedVersion(), template.version());
            template.rename(command.name(), actor, clock.instant());
            templates.update(actor, template);
        });
    }
}
