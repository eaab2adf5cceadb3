package studio.portal.domain.project;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.EventSink;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;

/** Templates in a map. For one thread. */
public final class InMemoryTemplates implements TemplateRepository {
    private final Map<TemplateId, ProjectTemplate> templates = new LinkedHashMap<>();
    private final EventSink events;

    public InMemoryTemplates(EventSink events) {
        this.events = events;
    }

    @Override
    public Optional<ProjectTemplate> find(Actor actor, TemplateId id) {
        return all(actor).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<ProjectTemplate> all(Actor actor) {
        return templates.values().stream()
                .filter(any -> ProjectPolicy.mayManage(actor) || actor instanceof Actor.System)
                .map(one -> copy(one, one.version()))
                .sorted(Comparator.comparing((ProjectTemplate one) -> one.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static ProjectTemplate copy(ProjectTemplate template, long version) {
        return ProjectTemplate.stored(template.id(), template.name(), template.steps(), template.madeAt(), version);
    }

    @Override
    public void lockAll(Actor actor) {}

    @Override
    public void add(Actor actor, ProjectTemplate template) {
        templates.put(template.id(), copy(template, template.version()));
        events.append(template.events());
    }

    @Override
    public void update(Actor actor, ProjectTemplate template) {
        mustBeAsFound(template);
        if (!template.events().isEmpty()) {
            templates.put(template.id(), copy(template, template.version() + 1));
            events.append(template.events());
        }
    }

    @Override
    public void remove(Actor actor, ProjectTemplate template) {
        mustBeAsFound(template);
        templates.remove(template.id());
        events.append(template.events());
    }

    private void mustBeAsFound(ProjectTemplate template) {
        if (Optional.ofNullable(templates.get(template.id()))
                .filter(one -> one.version() == template.version())
                .isEmpty()) {
            throw new StaleVersion();
        }
    }
}
