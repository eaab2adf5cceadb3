package studio.portal.web.project;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import studio.portal.application.document.DocumentRow;
import studio.portal.application.project.MilestoneDetail;
import studio.portal.application.project.ProjectEntry;

/**
 * What of a project is new since the reader's last visit, and not their own doing.
 *
 * @param since when that was; empty during a first visit, when nothing is marked
 * @param touched milestones, decisions, documents and things said to which somebody else did something since
 */
public record ProjectNews(Optional<Instant> since, Set<UUID> touched) {
    public ProjectNews {
        touched = Set.copyOf(touched);
    }

    public boolean marks(MilestoneDetail milestone) {
        return touched.contains(milestone.milestone().id().value());
    }

    public boolean marks(MilestoneDetail.Decided decided) {
        return touched.contains(decided.id().value());
    }

    public boolean marks(ProjectEntry entry) {
        return touched.contains(entry.id().value());
    }

    /** A document tells of itself when it last changed for the reader, which may have been their own doing. */
    public boolean marks(DocumentRow document) {
        return touched.contains(document.id().value())
                && since.filter(document.updatedAt()::isAfter).isPresent();
    }
}
