package studio.portal.application.invoice;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import studio.portal.application.EventLog;
import studio.portal.application.Transactions;
import studio.portal.application.Unavailable;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferRepository;
import studio.portal.domain.invoice.OfferState;
import studio.portal.domain.invoice.Paper;
import studio.portal.domain.invoice.PaperKind;

/**
 * Writes the PDFs of what was sent; the first that is stored is the one for ever. What was kept in a row before PDFs were
 * files becomes a file of the very same bytes.
 */
public final class WriteOfferPapers {
    private static final int AT_ONCE = 20;

    private final Transactions transactions;
    private final OfferQueries queries;
    private final OfferRepository offers;
    private final OfferPapers papers;
    private final PaperBytes bytes;
    private final SettingsQueries settings;
    private final EventLog log;
    private final Clock clock;

    public WriteOfferPapers(
            Transactions transactions,
            OfferQueries queries,
            OfferRepository offers,
            OfferPapers papers,
            PaperBytes bytes,
            SettingsQueries settings,
            EventLog log,
            Clock clock) {
        this.transactions = transactions;
        this.queries = queries;
        this.offers = offers;
        this.papers = papers;
        this.bytes = bytes;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    /** One that cannot be written keeps none of the others waiting. */
    public void handle(Actor actor) {
        List<RuntimeException> failures = new ArrayList<>();
        for (var id : queries.unwritten(actor, AT_ONCE)) {
            try {
                write(actor, id);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private void write(Actor actor, OfferId id) {
        var offer = queries.find(actor, id).orElseThrow().offer();
        var pdf =
                queries.formerPdf(actor, id).orElseGet(() -> papers.pdf(OfferPaper.of(offer, settings.current(actor))));
        try {
            var kept =
                    bytes.kept(actor, PaperKind.PDF, offer.sent().orElseThrow().number(), pdf);
            transactions.run(actor, () -> name(actor, offer, kept));
        } catch (IOException e) {
            throw new Unavailable("The PDF of an offer cannot be kept just now", e);
        }
    }

    private void name(Actor actor, OfferState found, Paper pdf) {
        var at = clock.instant();
        var offer = offers.lock(actor, found.id()).orElseThrow();
        if (offers.paper(actor, found.id()).isEmpty()) {
            offer.written(actor, at);
            log.append(actor, offer.events());
        }
        offers.keepPaper(actor, found.id(), pdf, at);
    }
}
