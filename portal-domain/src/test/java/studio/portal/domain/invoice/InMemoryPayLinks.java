package studio.portal.domain.invoice;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.SecretHash;

/** Links to invoices in a map. For one thread. */
public final class InMemoryPayLinks implements PayLinkRepository {
    private final Map<PayLinkId, PayLink> links = new LinkedHashMap<>();

    @Override
    public List<PayLink> of(Actor actor, InvoiceId invoice) {
        return links.values().stream()
                .filter(link -> InvoicePolicy.mayManage(actor))
                .filter(link -> link.invoice().equals(invoice))
                .sorted(Comparator.comparing(PayLink::createdAt)
                        .thenComparing(link -> link.id().toString())
                        .reversed())
                .toList();
    }

    @Override
    public Optional<PayLink> lock(Actor actor, InvoiceId invoice, PayLinkId id) {
        return of(actor, invoice).stream().filter(link -> link.id().equals(id)).findFirst();
    }

    @Override
    public Optional<PayLink> findByToken(Actor actor, SecretHash token) {
        return links.values().stream()
                .filter(link -> link.token().matches(token))
                .findFirst();
    }

    @Override
    public void add(Actor actor, PayLink link) {
        links.put(link.id(), link);
    }

    @Override
    public void update(Actor actor, PayLink link) {
        links.put(link.id(), link);
    }
}
