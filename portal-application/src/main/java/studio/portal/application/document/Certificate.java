package studio.portal.application.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.Language;
import studio.portal.domain.document.ApprovalMode;
import studio.portal.domain.document.ApprovalStatus;
import studio.portal.domain.document.Decision;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.ContentHash;

/**
 * What a certificate says of the approvals of one document.
 *
 * @param entries how many entries the record of evidence has
 * @param head the hash of the last of them
 * @param at when the certificate was made
 */
public record Certificate(
        Look look, String document, String client, List<Asked> rounds, int entries, ContentHash head, Instant at) {
    public Certificate {
        rounds = List.copyOf(rounds);
    }

    /** @param accent the studio's colour as {@code #rrggbb} */
    public record Look(String studio, String accent, Language language, ZoneId zone) {}

    /** An asking for approval of one version. */
    public record Asked(
            FileFacts file,
            String askedBy,
            Instant askedAt,
            Optional<LocalDate> dueOn,
            ApprovalMode mode,
            ApprovalStatus status,
            Optional<Instant> endedAt,
            List<Answer> answers) {
        public Asked {
            answers = List.copyOf(answers);
        }
    }

    /** The bytes it was about. */
    public record FileFacts(VersionNumber version, String name, long size, ContentHash hash) {}

    /** @param decision empty of somebody who decided nothing, or was not asked before it ended */
    public record Answer(String name, String email, Optional<Decision> decision) {}
}
