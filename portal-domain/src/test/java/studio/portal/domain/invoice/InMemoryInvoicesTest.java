package studio.portal.domain.invoice;

import studio.portal.domain.InMemoryStore;

final class InMemoryInvoicesTest extends InMemoryStore implements InvoiceRepositoryContract {}
