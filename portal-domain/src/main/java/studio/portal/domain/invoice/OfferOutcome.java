package studio.portal.domain.invoice;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.project.ProjectId;

/**
 * What became of a sent offer: written once, and never changed.
 *
 * @param words of whoever decided; a refusal has a reason
 * @param shown the PDF that was decided on; of what a client decided
 * @param chosen places of the optional positions that were ticked
 * @param replacedBy the newer version
 * @param project which got the milestones and the deposit
 * @param deposit the draft that an acceptance made
 */
public record OfferOutcome(
        Kind kind,
        ActorReference by,
        Instant at,
        Optional<String> words,
        Optional<ContentHash> shown,
        Set<Integer> chosen,
        Optional<OfferId> replacedBy,
        Optional<ProjectId> project,
        Optional<InvoiceId> deposit) {
    public static final int WORDS_LENGTH = 2000;

    /** How it ended. */
    public enum Kind {
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        REPLACED;

        /** The word in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(value -> value.word().equals(word))
                    .findFirst();
        }
    }

    public OfferOutcome {
        chosen = Set.copyOf(chosen);
    }

    static OfferOutcome of(Kind kind, ActorReference by, Instant at) {
        return new OfferOutcome(
                kind,
                by,
                at,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    OfferOutcome decided(ContentHash paper, Set<Integer> ticked, Optional<String> said) {
        return new OfferOutcome(kind, by, at, said, Optional.of(paper), ticked, replacedBy, project, deposit);
    }

    OfferOutcome replacedBy(OfferId newer) {
        return new OfferOutcome(kind, by, at, words, shown, chosen, Optional.of(newer), project, deposit);
    }

    OfferOutcome made(Optional<ProjectId> planned, Optional<InvoiceId> asked) {
        return new OfferOutcome(kind, by, at, words, shown, chosen, replacedBy, planned, asked);
    }
}
