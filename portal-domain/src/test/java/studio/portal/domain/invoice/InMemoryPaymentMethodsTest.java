package studio.portal.domain.invoice;

import studio.portal.domain.InMemoryStore;

final class InMemoryPaymentMethodsTest extends InMemoryStore implements PaymentMethodRepositoryContract {
    private final InMemoryPaymentMethods methods = new InMemoryPaymentMethods();

    @Override
    public PaymentMethodRepository methods() {
        return methods;
    }
}
