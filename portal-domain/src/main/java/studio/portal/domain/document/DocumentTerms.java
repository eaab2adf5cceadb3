package studio.portal.domain.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.domain.project.ProjectId;

/**
 * What a document is called, is, is labelled with and belongs to.
 *
 * @param title without blanks around it
 */
public record DocumentTerms(String title, DocumentKind kind, Labels labels, Optional<ProjectId> project) {
    static final String PROJECT = "project";

    public DocumentTerms {
        title = title.strip();
    }

    static DocumentTerms of(DocumentState found) {
        return new DocumentTerms(found.title(), found.kind(), found.labels(), found.project());
    }

    /** The names of what is not as before. */
    List<String> changed(DocumentTerms before) {
        return Stream.of(
                        title.equals(before.title) ? "" : "title",
                        kind == before.kind ? "" : "kind",
                        labels.equals(before.labels) ? "" : "labels",
                        project.equals(before.project) ? "" : PROJECT)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
