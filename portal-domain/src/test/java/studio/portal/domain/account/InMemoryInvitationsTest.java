package studio.portal.domain.account;

import studio.portal.domain.InMemoryStore;

final class InMemoryInvitationsTest extends InMemoryStore implements InvitationRepositoryContract {}
