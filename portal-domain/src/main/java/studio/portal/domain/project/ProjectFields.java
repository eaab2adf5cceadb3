package studio.portal.domain.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the record of a change says of it: which fields, never what is in them. */
final class ProjectFields {
    private ProjectFields() {}

    static String changed(ProjectTerms from, ProjectTerms to) {
        return changed(List.of(
                new Field("name", from.name(), to.name()),
                new Field("description", from.description(), to.description()),
                new Field("lead", from.lead(), to.lead()),
                new Field("startsOn", from.startsOn(), to.startsOn())));
    }

    static String changed(MilestoneTerms from, MilestoneTerms to) {
        return changed(List.of(
                new Field("name", from.name(), to.name()),
                new Field("description", from.description(), to.description()),
                new Field("weight", from.weight(), to.weight()),
                new Field("ask", from.ask(), to.ask())));
    }

    static Map<String, String> naming(MilestoneId milestone) {
        return Map.of(ProjectEvent.MILESTONE, milestone.toString());
    }

    static Map<String, String> naming(MilestoneId milestone, Deliverable deliverable) {
        var details = new HashMap<String, String>();
        details.put(ProjectEvent.MILESTONE, milestone.toString());
        details.put(ProjectEvent.DELIVERABLE, deliverable.id().toString());
        if (deliverable.content() instanceof Content.Version version) {
            details.put(ProjectEvent.DOCUMENT, version.document().toString());
            details.put(ProjectEvent.VERSION, version.number().toString());
        }
        return details;
    }

    private record Field(String name, Object from, Object to) {
        boolean isChanged() {
            return !Objects.equals(from, to);
        }
    }

    private static String changed(List<Field> fields) {
        return fields.stream().filter(Field::isChanged).map(Field::name).collect(Collectors.joining(","));
    }
}
