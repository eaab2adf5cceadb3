package studio.portal.domain.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.project.ProjectId;

/**
 * What the studio would do for a client and for how much: a draft, which only the studio sees and may change, until it is
 * sent. Then it never changes again; it is accepted or declined, withdrawn, or replaced by a newer version, once.
 *
 * <p>Every verb throws {@link AccessDenied} where {@link OfferPolicy} says no, a {@link RuleViolation} where its state
 * forbids it, and changes nothing in either case.
 */
public final class Offer implements OfferFacts {
    private final OfferState found;
    private final List<DomainEvent> events = new ArrayList<>();
    private OfferTerms terms;
    private Optional<SentOffer> sent;
    private Optional<OfferOutcome> outcome;

    private Offer(OfferState found) {
        this.found = found;
        terms = found.terms();
        sent = found.sent();
        outcome = found.outcome();
    }

    /** For repositories: an offer as it was stored. */
    public static Offer stored(OfferState state) {
        return new Offer(state);
    }

    public static Offer draft(OfferId id, ClientId client, OfferTerms terms, Actor by, Instant at) {
        return drafted(id, client, Optional.empty(), 1, terms, by, at);
    }

    /**
     * The next version of a sent offer; it voids this one when it is sent.
     *
     * @throws RuleViolation {@code offer-draft}, {@code offer-accepted}, {@code offer-replaced}
     */
    public Offer draftVersion(OfferId id, Actor by, Instant at) {
        mustBeSent();
        mustBeReplaceable();
        return drafted(id, client(), Optional.of(id()), found.edition() + 1, terms, by, at);
    }

    private static Offer drafted(
            OfferId id,
            ClientId client,
            Optional<OfferId> replaces,
            int edition,
            OfferTerms terms,
            Actor by,
            Instant at) {
        allow(by);
        var offer = new Offer(new OfferState(
                id, client, replaces, edition, terms, by.reference(), at, Optional.empty(), Optional.empty(), 0));
        offer.record(EventType.OFFER_DRAFTED, by, at);
        return offer;
    }

    public void change(OfferTerms to, Actor by, Instant at) {
        allow(by);
        mustBeDraft();
        if (!to.equals(terms)) {
            terms = to;
            record(EventType.OFFER_CHANGED, by, at);
        }
    }

    /** The draft is gone for good; the repository removes it. */
    public void discard(Actor by, Instant at) {
        allow(by);
        mustBeDraft();
        record(EventType.OFFER_DISCARDED, by, at);
    }

    /**
     * Freezes the draft and shows it to the client. The caller has taken the number in the same transaction.
     *
     * @throws RuleViolation {@code no-lines}, {@code deposit-exceeds}, {@code offer-expired} where its last day is over
     *     already, or what is wrong with the sums
     */
    public void send(InvoiceNumber number, LocalDate today, Party seller, Party buyer, Actor by, Instant at) {
        allow(by);
        mustBeSendable(today);
        sent = Optional.of(new SentOffer(number, today, seller, buyer, by.reference(), at));
        record(EventType.OFFER_SENT, by, at);
    }

    /** For whoever takes a number for it next: nothing is counted that is not sent. */
    public void mustBeSendable(LocalDate today) {
        mustBeDraft();
        terms.mustBeSendable();
        if (today.isAfter(terms.validUntil())) {
            throw new RuleViolation("offer-expired", "Its last day is over already");
        }
    }

    /** Its PDF is stored: from now on it can be decided on. */
    public void written(Actor by, Instant at) {
        allow(by);
        mustBeSent();
        record(EventType.OFFER_WRITTEN, by, at);
    }

    /**
     * The client takes it, on record.
     *
     * @param shown the PDF that the page showed
     * @param paper the one that is stored
     * @param ticked places of optional positions
     * @throws RuleViolation {@code offer-paper} where another PDF was shown, {@code offer-position} for one that is not
     *     optional, {@code offer-expired}, or as {@link OfferOutcome.Kind} says
     */
    public void accept(
            ContentHash shown,
            ContentHash paper,
            Set<Integer> ticked,
            Optional<String> words,
            LocalDate today,
            Actor by,
            Instant at) {
        mustBeDecidable(by, today, shown, paper);
        if (!terms.optional().containsAll(ticked)) {
            throw new RuleViolation("offer-position", "Only optional positions are ticked");
        }
        outcome = Optional.of(
                OfferOutcome.of(OfferOutcome.Kind.ACCEPTED, by.reference(), at).decided(shown, ticked, said(words)));
        record(EventType.OFFER_ACCEPTED, by, at);
    }

    /** @throws RuleViolation {@code offer-reason} where there is none, or as {@link #accept} */
    public void decline(
            ContentHash shown, ContentHash paper, Optional<String> reason, LocalDate today, Actor by, Instant at) {
        mustBeDecidable(by, today, shown, paper);
        if (said(reason).isEmpty()) {
            throw new RuleViolation("offer-reason", "Declining needs a reason");
        }
        outcome = Optional.of(
                OfferOutcome.of(OfferOutcome.Kind.DECLINED, by.reference(), at).decided(shown, Set.of(), said(reason)));
        record(EventType.OFFER_DECLINED, by, at);
    }

    private void mustBeDecidable(Actor by, LocalDate today, ContentHash shown, ContentHash paper) {
        if (!OfferPolicy.mayDecide(by, this)) {
            throw new AccessDenied("Only who may approve decides on an offer");
        }
        OfferDecided.check(outcome);
        if (today.isAfter(terms.validUntil())) {
            throw new RuleViolation("offer-expired", "The offer was valid until " + terms.validUntil());
        }
        if (!shown.equals(paper)) {
            throw new RuleViolation("offer-paper", "Another PDF was shown than is stored");
        }
    }

    /** What an acceptance has made, in the same transaction. */
    public void made(Optional<ProjectId> project, Optional<InvoiceId> deposit) {
        outcome = outcome.map(accepted -> accepted.made(project, deposit));
    }

    public void withdraw(Actor by, Instant at) {
        allow(by);
        mustBeSent();
        OfferDecided.check(outcome);
        outcome = Optional.of(OfferOutcome.of(OfferOutcome.Kind.WITHDRAWN, by.reference(), at));
        record(EventType.OFFER_WITHDRAWN, by, at);
    }

    /**
     * A newer version is sent, in the same transaction. One that was declined or withdrawn stays so.
     *
     * @throws RuleViolation {@code offer-accepted}, {@code offer-replaced}
     */
    public void replace(OfferId newer, Actor by, Instant at) {
        allow(by);
        mustBeSent();
        mustBeReplaceable();
        if (outcome.isEmpty()) {
            outcome = Optional.of(OfferOutcome.of(OfferOutcome.Kind.REPLACED, by.reference(), at)
                    .replacedBy(newer));
            record(EventType.OFFER_REPLACED, by, at);
        }
    }

    private void mustBeReplaceable() {
        OfferDecided.check(outcome.filter(
                ended -> ended.kind() == OfferOutcome.Kind.ACCEPTED || ended.kind() == OfferOutcome.Kind.REPLACED));
    }

    private void mustBeDraft() {
        if (isSent()) {
            throw new RuleViolation("offer-sent", "An offer once sent never changes");
        }
    }

    private void mustBeSent() {
        if (!isSent()) {
            throw new RuleViolation("offer-draft", "A draft is changed or discarded");
        }
    }

    private static Optional<String> said(Optional<String> words) {
        return words.map(String::strip).filter(text -> !text.isEmpty());
    }

    private static void allow(Actor by) {
        if (!OfferPolicy.mayManage(by)) {
            throw new AccessDenied("Only the studio makes offers");
        }
    }

    private void record(EventType type, Actor by, Instant at) {
        var details = sent.map(
                        frozen -> Map.of(OfferEvent.NUMBER, frozen.number().value()))
                .orElse(Map.of());
        events.add(new OfferEvent(type, id(), client(), by.reference(), at, details));
    }

    public OfferState state() {
        return new OfferState(
                id(),
                client(),
                found.replaces(),
                found.edition(),
                terms,
                found.draftedBy(),
                found.draftedAt(),
                sent,
                outcome,
                found.version());
    }

    /** As it was found, before any verb. */
    public OfferState found() {
        return found;
    }

    public OfferId id() {
        return found.id();
    }

    @Override
    public ClientId client() {
        return found.client();
    }

    /** The version before it. */
    public Optional<OfferId> replaces() {
        return found.replaces();
    }

    public OfferTerms terms() {
        return terms;
    }

    public Optional<SentOffer> sent() {
        return sent;
    }

    public Optional<OfferOutcome> outcome() {
        return outcome;
    }

    @Override
    public boolean isSent() {
        return sent.isPresent();
    }

    public long version() {
        return found.version();
    }

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }
}
