package studio.portal.domain.file;

import studio.portal.domain.InMemoryStore;

final class InMemoryUploadsTest extends InMemoryStore implements UploadRepositoryContract {}
