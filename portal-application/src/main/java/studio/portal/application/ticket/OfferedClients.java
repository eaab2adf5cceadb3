package studio.portal.application.ticket;

import java.util.List;
import studio.portal.application.account.ClientName;

/**
 * The clients that a filter of tickets offers, by name.
 *
 * @param all whether that is every client, or only {@link #MOST} whose tickets changed last, and the one chosen
 */
public record OfferedClients(List<ClientName> clients, boolean all) {
    /** More than these nobody looks through. */
    public static final int MOST = 100;

    public OfferedClients {
        clients = List.copyOf(clients);
    }

    /** For whoever has no clients to choose from. */
    public static OfferedClients none() {
        return new OfferedClients(List.of(), true);
    }
}
