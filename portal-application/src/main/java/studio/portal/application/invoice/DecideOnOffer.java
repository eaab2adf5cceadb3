package studio.portal.application.invoice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.account.MembersNow;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.invoice.InvoiceTerms;
import studio.portal.domain.invoice.Offer;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferOutcome;
import studio.portal.domain.invoice.OfferPolicy;
import studio.portal.domain.invoice.OfferRepository;

/** The client accepts or declines an offer, on record. An acceptance makes what was agreed in the same transaction. */
public final class DecideOnOffer {
    /** What a client says to an offer. */
    public enum Decision {
        ACCEPTED,
        DECLINED
    }

    /**
     * @param sha256 of the PDF that was shown
     * @param positions places of the optional positions that are ticked
     * @param comment the reason, where it is declined
     */
    public record Command(
            @NotNull Decision decision,
            @NotNull ContentHash sha256,
            @NotNull @Size(max = InvoiceTerms.MOST_LINES) Set<@NotNull Integer> positions,
            Optional<@Size(max = OfferOutcome.WORDS_LENGTH) String> comment) {}

    private final Transactions transactions;
    private final Validation validation;
    private final OfferRepository offers;
    private final AgreedWork agreed;
    private final MembersNow members;
    private final SettingsQueries settings;
    private final Clock clock;

    public DecideOnOffer(
            Transactions transactions,
            Validation validation,
            OfferRepository offers,
            AgreedWork agreed,
            MembersNow members,
            SettingsQueries settings,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.offers = offers;
        this.agreed = agreed;
        this.members = members;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws NotFound if the actor sees no such offer
     * @throws AccessDenied to who may not approve
     * @throws RuleViolation {@code offer-unwritten} as long as there is no PDF, or what {@link Offer#accept} refuses
     */
    public void handle(Actor actor, OfferId id, Command command) {
        validation.check(command);
        transactions.run(actor, () -> {
            var now = members.asTheyAreNow(actor);
            var offer = offers.lock(now, id).orElseThrow(NotFound::new);
            if (!OfferPolicy.mayDecide(now, offer)) {
                throw new AccessDenied("Only who may approve decides on an offer");
            }
            var paper = offers.paper(now, id)
                    .orElseThrow(() -> new RuleViolation("offer-unwritten", "There is no PDF to decide on yet"));
            decide(now, offer, paper, command);
            offers.update(now, offer);
        });
    }

    private void decide(Actor by, Offer offer, ContentHash paper, Command command) {
        var at = clock.instant();
        var today = LocalDate.ofInstant(at, settings.current(by).zone());
        switch (command.decision()) {
            case ACCEPTED -> {
                if (!offer.terms().optional().containsAll(command.positions())) {
                    throw InvalidInput.of("positions", "unknown");
                }
                offer.accept(command.sha256(), paper, command.positions(), command.comment(), today, by, at);
                agreed.make(offer, today, at);
            }
            case DECLINED -> {
                if (command.comment().filter(words -> !words.isBlank()).isEmpty()) {
                    throw InvalidInput.of("comment", "NotBlank");
                }
                offer.decline(command.sha256(), paper, command.comment(), today, by, at);
            }
        }
    }
}
