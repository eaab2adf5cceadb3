package studio.portal.application.invoice;

import java.net.URI;
import java.util.List;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptState.Hosted;
import studio.portal.domain.invoice.SavedCard;

/**
 * Where the provider keeps the cards that clients have saved on its pages. All of it goes over the network and is done
 * outside of any transaction; each throws {@link PaymentGateway.Away} or {@link PaymentGateway.Declined}.
 */
public interface MethodVault {
    /** What came of taking money by a saved card. */
    enum Charge {
        /** Taken or under way: the {@link PaymentGateway#outcome} tells. */
        ACCEPTED,
        /** The bank wants the payer to confirm it, which they do on the provider's page; nothing was taken. */
        TO_CONFIRM,
        REFUSED
    }

    /** @return as whom the provider knows the client; asked at once twice it is the same one */
    String customer(ClientId client, String name);

    /**
     * The page on which a client saves a card.
     *
     * @param back where they return to, however it ends
     */
    String page(String customer, Language language, URI back);

    /** All that the client has saved. */
    List<SavedCard> cards(String customer);

    /** The provider forgets a card; one that it does not know is forgotten. */
    void forget(String key);

    /**
     * Announces money that is to be taken by a saved card, and takes none yet.
     *
     * @param back where the payer looks what became of it, as there is no page of the provider's
     */
    Hosted prepare(PaymentAttempt attempt, String customer, URI back);

    /** Takes it, once. */
    Charge charge(PaymentAttempt attempt, Hosted prepared, String key);
}
