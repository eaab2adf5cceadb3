package studio.portal.domain.invoice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.account.Actor;

/** Sendings in a map. For one thread. */
public final class InMemorySendings implements SendingRepository {
    private final Map<SendingId, InvoiceSending> sendings = new LinkedHashMap<>();

    @Override
    public Optional<InvoiceSending> find(Actor actor, SendingId id) {
        return Optional.ofNullable(sendings.get(id)).filter(sending -> InvoicePolicy.mayManage(actor));
    }

    @Override
    public List<InvoiceSending> waiting(Actor actor, InvoiceId invoice) {
        return sendings.values().stream()
                .filter(sending -> InvoicePolicy.mayManage(actor))
                .filter(sending ->
                        sending.invoice().equals(invoice) && sending.sentAt().isEmpty())
                .toList();
    }

    @Override
    public void add(Actor actor, InvoiceSending sending) {
        sendings.put(sending.id(), sending);
    }

    @Override
    public void update(Actor actor, InvoiceSending sending) {
        sendings.put(sending.id(), sending);
    }
}
