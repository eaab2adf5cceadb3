package studio.portal.domain.project;

import java.time.Instant;
import java.util.Optional;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;

/**
 * Something the studio hands over with a milestone.
 *
 * @param label which state of it this is, as people call it; empty where that says nothing
 * @param publishedAt since when the client can see it; empty while it is the studio's alone
 */
public record Deliverable(
        DeliverableId id, String name, Optional<String> label, Content content, Optional<Instant> publishedAt) {
    public static final int NAME_LENGTH = 200;
    public static final int LABEL_LENGTH = 40;

    /** @throws RuleViolation {@code deliverable-name} or {@code deliverable-label} unless each is one fitting line */
    public Deliverable {
        name = name.strip();
        if (!OneLine.is(name) || name.length() > NAME_LENGTH) {
            throw new RuleViolation(
                    "deliverable-name", "A deliverable's name is one line of 1 to " + NAME_LENGTH + " characters");
        }
        label = label.map(String::strip).filter(text -> !text.isEmpty());
        if (label.filter(text -> !OneLine.is(text) || text.length() > LABEL_LENGTH)
                .isPresent()) {
            throw new RuleViolation("deliverable-label", "A label is one line of at most " + LABEL_LENGTH);
        }
    }

    public boolean isPublished() {
        return publishedAt.isPresent();
    }

    Deliverable published(Instant at) {
        return new Deliverable(id, name, label, content, Optional.of(at));
    }
}
