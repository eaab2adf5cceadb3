package studio.portal.application.invoice;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import studio.portal.application.Transactions;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferRepository;

/** Writes the PDFs of what was sent; the first that is stored is the one for ever. */
public final class WriteOfferPapers {
    private static final int AT_ONCE = 20;

    private final Transactions transactions;
    private final OfferQueries queries;
    private final OfferRepository offers;
    private final OfferPapers papers;
    private final SettingsQueries settings;

    public WriteOfferPapers(
            Transactions transactions,
            OfferQueries queries,
            OfferRepository offers,
            OfferPapers papers,
            SettingsQueries settings) {
        this.transactions = transactions;
        this.queries = queries;
        this.offers = offers;
        this.papers = papers;
        this.settings = settings;
    }

    public void handle(Actor actor) {
        queries.unwritten(actor, AT_ONCE).forEach(id -> write(actor, id));
    }

    private void write(Actor actor, OfferId id) {
        var offer = queries.find(actor, id).orElseThrow().offer();
        var studio = settings.current(actor);
        var look = new InvoicePaper.Look(studio.studioName(), studio.accent());
        var pdf = papers.pdf(new OfferPaper(offer.terms(), offer.sent().orElseThrow(), offer.edition(), look));
        transactions.run(actor, () -> offers.keepPaper(actor, id, hash(pdf), pdf));
    }

    private static ContentHash hash(byte[] pdf) {
        try {
            return new ContentHash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
