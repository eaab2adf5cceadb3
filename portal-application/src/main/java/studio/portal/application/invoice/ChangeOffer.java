package studio.portal.application.invoice;

import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferRepository;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.ticket.TicketRepository;

/** The studio changes a draft. */
public final class ChangeOffer {
    private final Transactions transactions;
    private final Validation validation;
    private final OfferRepository offers;
    private final ProjectRepository projects;
    private final TicketRepository tickets;
    private final Clock clock;

    public ChangeOffer(
            Transactions transactions,
            Validation validation,
            OfferRepository offers,
            ProjectRepository projects,
            TicketRepository tickets,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.offers = offers;
        this.projects = projects;
        this.tickets = tickets;
        this.clock = clock;
    }

    /**
     * @throws NotFound if the actor sees no such offer
     * @throws StaleVersion if it is no longer at the expected version
     */
    public void handle(Actor actor, OfferId id, Optional<Long> expectedVersion, OfferCommand command) {
        validation.check(command);
        transactions.run(actor, () -> {
            var offer = offers.lock(actor, id).orElseThrow(NotFound::new);
            offer.change(command.terms(actor, offer.client(), projects, tickets), actor, clock.instant());
            Versions.expect(expectedVersion, offer.version());
            if (!offer.events().isEmpty()) {
                offers.update(actor, offer);
            }
        });
    }
}
