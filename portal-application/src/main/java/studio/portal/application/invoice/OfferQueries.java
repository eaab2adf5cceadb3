package studio.portal.application.invoice;

import java.util.List;
import java.util.Optional;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.file.Download;
import studio.portal.application.project.ProjectName;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketNumber;

/** What is read of offers, through the eyes of an actor. */
public interface OfferQueries {
    /** The newest first. */
    Page<OfferRow> list(Actor actor, OfferFilter filter, PageRequest request);

    /** An offer the actor may not see is absent, exactly as if it did not exist. */
    Optional<OfferDetail> find(Actor actor, OfferId id);

    /** One the actor may not see is absent, be it named by an offer that they see. */
    Optional<AnsweredTicket> ticket(Actor actor, TicketId id);

    /** Where one that the actor sees is shown. */
    Optional<Place> place(Actor actor, OfferId id);

    /**
     * @param ticket on whose page it is shown too, where the actor sees that
     * @param project likewise
     */
    record Place(Optional<TicketNumber> ticket, Optional<ProjectName> project) {}

    /** The stored PDF; empty until it is written. */
    Optional<Download> file(Actor actor, OfferId id);

    /** The PDF of one that was sent before PDFs were stored files. */
    Optional<byte[]> formerPdf(Actor actor, OfferId id);

    /** Sent ones whose PDF is no stored file yet, the oldest first. */
    List<OfferId> unwritten(Actor actor, int limit);
}
