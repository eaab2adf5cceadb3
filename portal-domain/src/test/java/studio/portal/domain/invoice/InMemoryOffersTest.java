package studio.portal.domain.invoice;

import studio.portal.domain.InMemoryStore;

final class InMemoryOffersTest extends InMemoryStore implements OfferRepositoryContract {}
