package studio.portal.web.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectTemplate;
import studio.portal.domain.project.TemplateId;
import studio.portal.web.Sent;

/** Templates as scripts read them. */
final class TemplateJson {
    private TemplateJson() {}

    record Template(TemplateId id, String name, List<Step> milestones, Instant createdAt, long version) {
        static Template of(ProjectTemplate template) {
            return new Template(
                    template.id(),
                    template.name(),
                    template.steps().stream()
                            .map(step -> new Step(
                                    step.terms().name(),
                                    step.terms().description(),
                                    step.days(),
                                    step.terms().weight(),
                                    step.terms().ask()))
                            .toList(),
                    template.madeAt(),
                    template.version());
        }
    }

    /** @param daysAfterStart on which it is due */
    record Step(String name, String description, int daysAfterStart, int weight, Ask ask) {}

    /** @param projectId whose plan it is made of */
    record NewTemplate(@Sent ProjectId projectId, @NotBlank String name) {}

    /** As a merge patch. */
    record TemplatePatch(@NotNull Optional<String> name) {}
}
