package studio.portal.domain.file;

import studio.portal.domain.InMemoryStore;

final class InMemoryUnfinishedUploadsTest extends InMemoryStore implements UnfinishedUploadRepositoryContract {
    private final InMemoryUnfinishedUploads unfinished = new InMemoryUnfinishedUploads(uploads());

    @Override
    public UnfinishedUploadRepository unfinished() {
        return unfinished;
    }
}
