package studio.portal.domain.document;

import studio.portal.domain.InMemoryStore;

final class InMemoryShareLinksTest extends InMemoryStore implements ShareLinkRepositoryContract {
    private final InMemoryShareLinks links = new InMemoryShareLinks();

    @Override
    public ShareLinkRepository links() {
        return links;
    }
}
