package studio.portal.application.project;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.Validation;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.Content;
import studio.portal.domain.project.Decision;
import studio.portal.domain.project.DecisionId;
import studio.portal.domain.project.Fingerprint;
import studio.portal.domain.project.MilestoneDecision;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ShownMilestone;

/** A client signs a milestone off, or asks for changes. Kept for ever, with exactly what was shown. */
public final class DecideOnMilestone {
    /**
     * @param words why; needed where changes are asked for, else perhaps ""
     * @param seen the fingerprint of what was shown
     */
    public record Command(
            @NotNull Decision decision,

            @NotNull @Size(max = MilestoneDecision.WORDS_LENGTH)
            String words,

            @NotNull @Pattern(regexp = "[0-9a-f]{" + Fingerprint.LENGTH + "}")
            String seen) {}

    private final LockedProjects projects;
    private final Validation validation;
    private final DocumentVersions documents;
    private final Ids ids;

    public DecideOnMilestone(LockedProjects projects, Validation validation, DocumentVersions documents, Ids ids) {
        this.projects = projects;
        this.validation = validation;
        this.documents = documents;
        this.ids = ids;
    }

    /**
     * @throws NotFound if the actor sees no such milestone
     * @throws InvalidInput {@code words} where changes are asked for without any
     * @throws RuleViolation {@code not-submitted}, {@code deliverables-changed}, {@code deliverable-withdrawn},
     *     {@code deliverable-withheld}
     */
    public DecisionId handle(Actor actor, ProjectId id, MilestoneId milestone, Command command) {
        validation.check(command);
        if (command.decision() == Decision.CHANGES && command.words().isBlank()) {
            throw InvalidInput.of("words", "NotBlank");
        }
        var decision = new DecisionId(ids.next());
        projects.answer(actor, id, Optional.empty(), (now, project, at) -> {
            var handedOver = project.milestone(now, milestone).publishedDeliverables();
            var withheld = documents.withheld(now, Content.versions(handedOver.stream()));
            project.signOff()
                    .decide(
                            milestone,
                            decision,
                            command.decision(),
                            Optional.of(command.words()),
                            new ShownMilestone(new Fingerprint(command.seen()), withheld),
                            now,
                            at);
            var decided = project.decisions().stream().filter(one -> one.id().equals(decision));
            var versions = Content.versions(decided.flatMap(one -> one.deliverables().stream()));
            if (command.decision() == Decision.ACCEPT) {
                documents.signOff(now, versions);
            } else {
                documents.keep(now, versions);
            }
        });
        return decision;
    }
}
