package studio.portal.domain.document;

import studio.portal.domain.InMemoryStore;

final class InMemoryApprovalsTest extends InMemoryStore implements ApprovalRepositoryContract {}
