package studio.portal.application.notification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.account.PersonId;

/** Who of the studio hears of what a client does. */
public final class StudioSide {
    /** Who can be asked for when nobody is in charge of a thing and its client has no contact. */
    public interface StudioPeople {
        /** Active people of the studio. */
        List<PersonId> active(Actor actor);
    }

    private final ClientRepository clients;
    private final StudioPeople studio;

    public StudioSide(ClientRepository clients, StudioPeople studio) {
        this.clients = clients;
        this.studio = studio;
    }

    /**
     * Whoever is in charge; nobody in charge, the client's contact; no contact either, everybody of the studio. Active
     * ones.
     */
    Set<PersonId> of(Actor actor, ClientId client, Optional<PersonId> inCharge) {
        var active = Set.copyOf(studio.active(actor));
        return inCharge.filter(active::contains)
                .or(() -> clients.find(actor, client)
                        .flatMap(found -> found.details().contact())
                        .filter(active::contains))
                .map(Set::of)
                .orElse(active);
    }
}
