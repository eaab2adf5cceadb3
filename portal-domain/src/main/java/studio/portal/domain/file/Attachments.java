package studio.portal.domain.file;

import java.util.List;
import studio.portal.domain.RuleViolation;

/** The files that go with one message: at most {@value #MOST}, each named once. */
public record Attachments(List<UploadId> uploads) {
    public static final int MOST = 20;

    /** @throws RuleViolation {@code too-many-attachments} */
    public Attachments {
        uploads = uploads.stream().distinct().toList();
        if (uploads.size() > MOST) {
            throw new RuleViolation("too-many-attachments", "At most " + MOST + " files go with one message");
        }
    }

    public static Attachments none() {
        return new Attachments(List.of());
    }
}
