package studio.portal.web.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import studio.portal.application.document.DocumentDetail;
import studio.portal.application.document.VersionRow;
import studio.portal.application.project.ProjectName;
import studio.portal.web.Form;

/**
 * What the page of a document shows.
 *
 * @param shown the version that is looked at; empty if the reader sees none that is not withdrawn and asked for none
 * @param seen what there is to see of it, and what was said of it; empty where the reader may not have its bytes
 * @param projects it could belong to: those of its client; none for members
 * @param version the form of a new version
 * @param changes the form of what the document is
 * @param act what was refused of what is done with a button alone
 */
public record DocumentView(
        DocumentDetail document,
        Optional<VersionRow> shown,
        Optional<VersionView> seen,
        List<ProjectName> projects,
        Form version,
        Form changes,
        Form act) {

    public DocumentView {
        projects = List.copyOf(projects);
    }

    static DocumentView of(
            DocumentDetail document,
            Optional<VersionRow> shown,
            Optional<VersionView> seen,
            List<ProjectName> projects) {
        return new DocumentView(document, shown, seen, projects, Form.empty(), asItIs(document), Form.empty());
    }

    DocumentView withVersion(Form form) {
        return new DocumentView(document, shown, seen, projects, form, changes, act);
    }

    DocumentView withChanges(Form form) {
        return new DocumentView(document, shown, seen, projects, version, form, act);
    }

    DocumentView withAct(Form form) {
        return new DocumentView(document, shown, seen, projects, version, changes, form);
    }

    private static Form asItIs(DocumentDetail document) {
        return Form.of(Map.of(
                "title", document.title(),
                "kind", document.kind().word(),
                "labels", String.join(", ", document.labels()),
                "projectId",
                        document.project()
                                .map(project -> project.id().toString())
                                .orElse("")));
    }

    /** What the client sees of it, as a word of the bundles. */
    public String sharing() {
        var shared = document.versions().stream().anyMatch(VersionRow::isShared);
        return !shared ? "private" : document.isWithdrawn() ? "withdrawn" : "shared";
    }

    public String base() {
        return DocumentAddress.of(document.id());
    }

    public String base(VersionRow row) {
        return base() + "/versions/" + row.number();
    }

    public boolean isShown(VersionRow row) {
        return shown.filter(row::equals).isPresent();
    }

    public boolean isCurrent(VersionRow row) {
        return document.current().filter(row::equals).isPresent();
    }

    /** The version before the one that is looked at, as far as the reader sees any. */
    public Optional<VersionRow> before() {
        return shown.flatMap(now -> document.versions().stream()
                .filter(row -> !row.isWithdrawn() && row.number().compareTo(now.number()) < 0)
                .reduce((older, newer) -> newer));
    }

    public List<VersionRow> newestFirst() {
        var rows = new ArrayList<>(document.versions());
        Collections.reverse(rows);
        return rows;
    }

    /** Differs whenever anything shown does. */
    public String state() {
        return Integer.toHexString(Objects.hash(document, shown, seen.map(VersionView::state)));
    }
}
