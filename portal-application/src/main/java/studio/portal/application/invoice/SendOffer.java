package studio.portal.application.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Versions;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.BillingRepository;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.Offer;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferPolicy;
import studio.portal.domain.invoice.OfferRepository;

/** The studio sends an offer: it has its number, is frozen for ever, and voids the version before it. */
public final class SendOffer {
    private final Transactions transactions;
    private final OfferRepository offers;
    private final InvoiceRepository numbers;
    private final BillingRepository billing;
    private final SettingsQueries settings;
    private final Clock clock;

    public SendOffer(
            Transactions transactions,
            OfferRepository offers,
            InvoiceRepository numbers,
            BillingRepository billing,
            SettingsQueries settings,
            Clock clock) {
        this.transactions = transactions;
        this.offers = offers;
        this.numbers = numbers;
        this.billing = billing;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws NotFound if the actor sees no such offer
     * @throws StaleVersion if it is no longer at the expected version, which is the one whoever sends it has seen
     * @throws RuleViolation {@code seller-missing}, {@code buyer-missing}, or what {@link Offer#send} and {@link
     *     Offer#replace} refuse
     */
    public InvoiceNumber handle(Actor actor, OfferId id, Optional<Long> expectedVersion) {
        if (!OfferPolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio sends offers");
        }
        return transactions.write(actor, () -> {
            var offer = offers.lock(actor, id).orElseThrow(NotFound::new);
            var last = offer.replaces().map(before -> offers.lock(actor, before).orElseThrow(NotFound::new));
            Versions.expect(expectedVersion, offer.version());
            last.ifPresent(before -> before.replace(id, actor, clock.instant()));
            send(actor, offer);
            offers.update(actor, offer);
            last.filter(before -> !before.events().isEmpty()).ifPresent(before -> offers.update(actor, before));
            return offer.sent().orElseThrow().number();
        });
    }

    private void send(Actor actor, Offer offer) {
        var at = clock.instant();
        var today = LocalDate.ofInstant(at, settings.current(actor).zone());
        offer.mustBeSendable(today);
        var parties = OfferParties.of(actor, billing, offer.client());
        var format = billing.studio(actor).billing().numbers().offers();
        var number = numbers.takeNumber(actor, offer.id(), format, today);
        offer.send(number, today, parties.seller(), parties.buyer(), actor, at);
    }
}
