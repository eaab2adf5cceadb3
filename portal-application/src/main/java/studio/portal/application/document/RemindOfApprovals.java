package studio.portal.application.document;

import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.ApprovalReminder;
import studio.portal.domain.document.ApprovalRepository;
import studio.portal.domain.document.ApprovalRound;
import studio.portal.domain.document.ApprovalRoundId;
import studio.portal.domain.document.DocumentRepository;

/**
 * Reminds those who are asked to approve something that is due. Each in its own transaction and under the lock of its
 * document, so a decision that arrives meanwhile wins; run twice or late, everybody is reminded once of the same.
 */
public final class RemindOfApprovals {
    private static final int BATCH = 200;

    private final Transactions transactions;
    private final DocumentRepository documents;
    private final ApprovalRepository rounds;
    private final SettingsQueries settings;
    private final Clock clock;

    public RemindOfApprovals(
            Transactions transactions,
            DocumentRepository documents,
            ApprovalRepository rounds,
            SettingsQueries settings,
            Clock clock) {
        this.transactions = transactions;
        this.documents = documents;
        this.rounds = rounds;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns how many people were reminded. */
    public int handle(Actor actor) {
        var zone = settings.current(actor).zone();
        var until =
                ApprovalReminder.SOON.latestDueOn(clock.instant().atZone(zone).toLocalDate());
        var reminded = 0;
        Optional<ApprovalRoundId> last = Optional.empty();
        do {
            var after = last;
            var batch = transactions.write(actor, () -> rounds.pendingDueBy(actor, until, after, BATCH));
            last = batch.stream().map(ApprovalRound::id).reduce((before, next) -> next);
            for (var round : batch) {
                reminded += remind(actor, round);
            }
        } while (last.isPresent());
        return reminded;
    }

    private int remind(Actor actor, ApprovalRound due) {
        return transactions.write(actor, () -> {
            documents.lock(actor, due.document());
            var at = clock.instant();
            var zone = settings.current(actor).zone();
            return rounds.find(actor, due.id())
                    .map(round -> {
                        round.remind(at.atZone(zone).toLocalDate(), zone, actor, at);
                        if (!round.events().isEmpty()) {
                            rounds.update(actor, round);
                        }
                        return round.events().size();
                    })
                    .orElse(0);
        });
    }
}
