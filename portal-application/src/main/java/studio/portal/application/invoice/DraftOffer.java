package studio.portal.application.invoice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.invoice.Offer;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferPolicy;
import studio.portal.domain.invoice.OfferRepository;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.ticket.TicketRepository;

/** The studio begins an offer. The client sees nothing of it yet. */
public final class DraftOffer {
    public record Command(
            @NotNull ClientId clientId, @NotNull @Valid OfferCommand offer) {}

    private final Transactions transactions;
    private final Validation validation;
    private final OfferRepository offers;
    private final ClientRepository clients;
    private final ProjectRepository projects;
    private final TicketRepository tickets;
    private final Ids ids;
    private final Clock clock;

    public DraftOffer(
            Transactions transactions,
            Validation validation,
            OfferRepository offers,
            ClientRepository clients,
            ProjectRepository projects,
            TicketRepository tickets,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.offers = offers;
        this.clients = clients;
        this.projects = projects;
        this.tickets = tickets;
        this.ids = ids;
        this.clock = clock;
    }

    public OfferId handle(Actor actor, Command command) {
        if (!OfferPolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio makes offers");
        }
        validation.check(command);
        return transactions.write(actor, () -> {
            if (clients.find(actor, command.clientId()).isEmpty()) {
                throw InvalidInput.of("clientId", "absent");
            }
            var terms = command.offer().terms(actor, command.clientId(), projects, tickets);
            var offer = Offer.draft(new OfferId(ids.next()), command.clientId(), terms, actor, clock.instant());
            offers.add(actor, offer);
            return offer.id();
        });
    }
}
