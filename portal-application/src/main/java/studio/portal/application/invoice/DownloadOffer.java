package studio.portal.application.invoice;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import studio.portal.application.EventLog;
import studio.portal.application.Transactions;
import studio.portal.application.file.Download;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.OfferId;

/** The one guard before the PDF of an offer; every download is recorded. */
public final class DownloadOffer {
    private final Transactions transactions;
    private final OfferQueries offers;
    private final EventLog log;
    private final Clock clock;

    public DownloadOffer(Transactions transactions, OfferQueries offers, EventLog log, Clock clock) {
        this.transactions = transactions;
        this.offers = offers;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param sends false of a file of which no bytes will be sent; then nothing is recorded
     * @throws NotFound if the actor sees no such offer, or it is a draft
     * @throws PapersNotMade if it was sent and its PDF is being written
     * @throws studio.portal.application.file.LostFile if the file is known to be damaged
     */
    public Download handle(Actor actor, OfferId id, Predicate<Download> sends) {
        var download = offers.file(actor, id).orElseThrow(() -> missing(actor, id));
        download.mustBeWhole();
        if (sends.test(download)) {
            record(actor instanceof Actor.Preview preview ? preview.staff() : actor, id, download);
        }
        return download;
    }

    private RuntimeException missing(Actor actor, OfferId id) {
        return offers.find(actor, id).filter(OfferDetail::isSent).isPresent() ? new PapersNotMade() : new NotFound();
    }

    private void record(Actor who, OfferId id, Download download) {
        var event = new AccountEvent(
                EventType.FILE_DOWNLOADED,
                id.value(),
                Optional.empty(),
                who.reference(),
                clock.instant(),
                Map.of("upload", download.id().toString()));
        transactions.run(who, () -> log.append(who, List.of(event)));
    }
}
