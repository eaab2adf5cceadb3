package studio.portal.application.notification;

import java.util.UUID;
import studio.portal.domain.Cast;
import studio.portal.domain.InMemoryStore;

final class InMemoryOutgoingMessagesTest extends InMemoryStore implements OutgoingMessagesContract {
    private final InMemoryOutgoingMessages messages = new InMemoryOutgoingMessages();

    @Override
    public OutgoingMessages outgoingMessages() {
        return messages;
    }

    @Override
    public UUID event() {
        return Cast.id(0xe0);
    }
}
