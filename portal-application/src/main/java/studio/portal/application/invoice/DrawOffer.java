package studio.portal.application.invoice;

import java.time.Clock;
import java.time.LocalDate;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.BillingRepository;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferPolicy;
import studio.portal.domain.invoice.OfferRepository;

/** The studio looks at the PDF of a draft as it would be sent now. Nothing is stored of it, and no number is taken. */
public final class DrawOffer {
    /** Stands where a number will; it is on no paper. */
    private static final InvoiceNumber NONE_YET = new InvoiceNumber("DRAFT");

    private final OfferRepository offers;
    private final BillingRepository billing;
    private final SettingsQueries settings;
    private final OfferPapers papers;
    private final Clock clock;

    public DrawOffer(
            OfferRepository offers,
            BillingRepository billing,
            SettingsQueries settings,
            OfferPapers papers,
            Clock clock) {
        this.offers = offers;
        this.billing = billing;
        this.settings = settings;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * @return a PDF
     * @throws NotFound if the actor sees no such draft
     * @throws studio.portal.domain.RuleViolation what sending it would be refused for now
     */
    public byte[] handle(Actor actor, OfferId id) {
        if (!OfferPolicy.mayManage(actor)) {
            throw new NotFound();
        }
        var offer = offers.find(actor, id).filter(draft -> !draft.isSent()).orElseThrow(NotFound::new);
        var at = clock.instant();
        var studio = settings.current(actor);
        var today = LocalDate.ofInstant(at, studio.zone());
        offer.mustBeSendable(today);
        var parties = OfferParties.of(actor, billing, offer.client());
        offer.send(NONE_YET, today, parties.seller(), parties.buyer(), actor, at);
        return papers.draft(OfferPaper.of(offer.state(), studio));
    }
}
