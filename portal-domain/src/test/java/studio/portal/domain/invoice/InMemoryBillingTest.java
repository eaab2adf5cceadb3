package studio.portal.domain.invoice;

import studio.portal.domain.InMemoryStore;

final class InMemoryBillingTest extends InMemoryStore implements BillingRepositoryContract {}
