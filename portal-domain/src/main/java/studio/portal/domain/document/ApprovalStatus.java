package studio.portal.domain.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has become of an asking for approval. All but the first are final. */
public enum ApprovalStatus {
    PENDING,
    APPROVED,
    REJECTED,
    /** Nothing came of it: see {@link VoidReason}. What was decided before stays on record. */
    VOIDED;

    /** The word in the database and the JSON API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ApprovalStatus> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
