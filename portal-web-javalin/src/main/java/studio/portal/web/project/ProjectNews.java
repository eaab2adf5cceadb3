package studio.portal.web.project;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import studio.portal.application.account.PersonName;
import studio.portal.application.document.DocumentRow;
import studio.portal.application.project.MilestoneDetail;
import studio.portal.application.project.ProjectEntry;
import studio.portal.domain.account.PersonId;

/**
 * What of a project is new since the reader's last visit, and not their own doing.
 *
 * @param since when that was; empty during a first visit, when nothing is marked
 * @param touched milestones, decisions and things said to which somebody did something since
 */
public record ProjectNews(Optional<Instant> since, Optional<PersonId> reader, Set<UUID> touched) {
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

    /** A document tells of itself when it last changed for the reader. */
    public boolean marks(DocumentRow document) {
        var own = document.latest()
                .flatMap(DocumentRow.Latest::by)
                .map(PersonName::id)
                .filter(person -> reader.filter(person::equals).isPresent())
                .isPresent();
        return !own && since.filter(document.updatedAt()::isAfter).isPresent();
    }
}
