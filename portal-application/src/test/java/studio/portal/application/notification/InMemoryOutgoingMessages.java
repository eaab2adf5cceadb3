package studio.portal.application.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;

/** Mails in a map. For one thread. */
public final class InMemoryOutgoingMessages implements OutgoingMessages {
    private final Map<UUID, OutgoingMessage> messages = new LinkedHashMap<>();

    @Override
    public List<OutgoingMessage> addNew(Actor actor, List<OutgoingMessage> wanted) {
        var added = new ArrayList<OutgoingMessage>();
        for (var message : wanted) {
            if (messages.values().stream().noneMatch(other -> isSame(other, message))) {
                messages.put(message.id(), message);
                added.add(message);
            }
        }
        return List.copyOf(added);
    }

    @Override
    public Optional<OutgoingMessage> find(Actor actor, UUID id) {
        return Optional.ofNullable(messages.get(id));
    }

    @Override
    public boolean update(Actor actor, OutgoingMessage.State from, OutgoingMessage message) {
        var found = find(actor, message.id()).filter(stored -> stored.state() == from);
        found.ifPresent(stored -> messages.replace(message.id(), addressed(message, stored.address())));
        return found.isPresent();
    }

    @Override
    public int removeSettledBefore(Actor actor, Instant time) {
        var before = messages.size();
        messages.values()
                .removeIf(message -> message.settledAt().filter(time::isAfter).isPresent());
        return before - messages.size();
    }

    @Override
    public void forget(Actor actor, EmailAddress address, EmailAddress replacement, Instant at) {
        messages.replaceAll((id, message) -> {
            if (!message.address().equals(address)) {
                return message;
            }
            var settled = message.state() == OutgoingMessage.State.WAITING ? message.dropped(at) : message;
            return with(settled, replacement, settled.failure().map(MailFailure::withoutReply));
        });
    }

    private static OutgoingMessage addressed(OutgoingMessage message, EmailAddress address) {
        return with(message, address, message.failure());
    }

    private static OutgoingMessage with(OutgoingMessage message, EmailAddress address, Optional<MailFailure> failure) {
        return new OutgoingMessage(
                message.id(),
                message.event(),
                message.kind(),
                message.recipient(),
                address,
                message.state(),
                message.tries(),
                failure,
                message.createdAt(),
                message.settledAt());
    }

    public List<OutgoingMessage> all() {
        return List.copyOf(messages.values());
    }

    private static boolean isSame(OutgoingMessage one, OutgoingMessage other) {
        return one.event().equals(other.event()) && one.address().equals(other.address()) && one.kind() == other.kind();
    }
}
