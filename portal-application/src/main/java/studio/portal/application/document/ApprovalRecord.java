package studio.portal.application.document;

import java.time.Instant;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.ApprovalRepository;
import studio.portal.domain.document.ApprovalRound;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.EvidenceChain;
import studio.portal.domain.document.EvidenceRepository;
import studio.portal.domain.document.VoidReason;

/**
 * Stores askings for approval, and in the same transaction what is put on record of them. The caller holds the lock on
 * the document.
 */
public final class ApprovalRecord {
    /** Whoever is asked about one version need not see the others that the record tells of. */
    private static final Actor RECORDER = new Actor.System("record-evidence");

    private final ApprovalRepository rounds;
    private final EvidenceRepository evidence;
    private final EvidenceWords words;

    public ApprovalRecord(ApprovalRepository rounds, EvidenceRepository evidence, EvidenceWords words) {
        this.rounds = rounds;
        this.evidence = evidence;
        this.words = words;
    }

    void add(Actor actor, Document document, ApprovalRound round) {
        putOnRecord(document, round);
        rounds.add(actor, round);
    }

    void update(Actor actor, Document document, ApprovalRound round) {
        putOnRecord(document, round);
        rounds.update(actor, round);
    }

    /** What is pending is void from now on, where its version is current no longer or there is none any more. */
    void overtake(Actor actor, Document document, VoidReason reason, Instant at) {
        rounds.pending(RECORDER, document.id())
                .filter(round -> document.isWithdrawn()
                        || document.current()
                                .filter(version ->
                                        version.number().equals(round.shown().number()))
                                .isEmpty())
                .ifPresent(round -> {
                    round.overtaken(reason, actor, at);
                    update(actor, document, round);
                });
    }

    private void putOnRecord(Document document, ApprovalRound round) {
        if (!document.version(round.shown().number()).isShared()) {
            round.keepPrivate();
        }
        for (var event : round.events()) {
            words.of(document, round, event).ifPresent(facts -> {
                var chain = evidence.find(RECORDER, document.id())
                        .orElseGet(EvidenceChain::empty)
                        .with(facts);
                evidence.append(RECORDER, document.id(), round.shown().number(), chain.last());
                round.putOnRecord(event, chain.last());
            });
        }
    }
}
