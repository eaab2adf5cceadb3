package studio.portal.application;

import studio.portal.domain.InMemoryStore;

final class InMemorySubmissionsTest extends InMemoryStore implements SubmissionsStoreContract {
    private final InMemorySubmissions submissions = new InMemorySubmissions();

    @Override
    public Submissions.Store submissions() {
        return submissions;
    }
}
