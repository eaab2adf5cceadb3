package studio.portal.application.project;

import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Versions;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.TemplateId;
import studio.portal.domain.project.TemplateRepository;

/** The studio begins no more projects with a template. */
public final class RemoveTemplate {
    private final Transactions transactions;
    private final TemplateRepository templates;
    private final Clock clock;

    public RemoveTemplate(Transactions transactions, TemplateRepository templates, Clock clock) {
        this.transactions = transactions;
        this.templates = templates;
        this.clock = clock;
    }

    /** @throws StaleVersion if it is no longer at the expected version, or somebody changes or removes it at the same time */
    public void handle(Actor actor, TemplateId id, Optional<Long> expectedVersion) {
        transactions.run(actor, () -> {
            var template = templates.find(actor, id).orElseThrow(NotFound::new);
            Versions.expect(expectedVersion, template.version());
            template.remove(actor, clock.instant());
            templates.remove(actor, template);
        });
    }
}
