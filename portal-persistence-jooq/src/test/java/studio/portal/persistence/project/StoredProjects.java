package studio.portal.persistence.project;

import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.KERN;

import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.StoredDocuments;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.project.Content;
import studio.portal.domain.project.ProjectRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** Projects among the documents they hand over. */
abstract class StoredProjects extends JooqStore implements ProjectRepositoryContract, StoredDocuments {
    StoredProjects(Vendor vendor) {
        super(vendor);
    }

    @Override
    public Content version() {
        var slides = add(ANA, KERN, "Slides", DocumentKind.DELIVERABLE, true);
        return new Content.Version(
                slides.id(),
                VersionNumber.FIRST,
                slides.version(VersionNumber.FIRST).hash());
    }
}
