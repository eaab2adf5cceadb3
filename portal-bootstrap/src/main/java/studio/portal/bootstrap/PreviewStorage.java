package studio.portal.bootstrap;

import studio.portal.application.EventLog;
import studio.portal.application.document.CommentQueries;
import studio.portal.application.document.FilesOfVersions;
import studio.portal.application.document.PreviewQueries;
import studio.portal.application.file.RenderUpload.TextFound;
import studio.portal.domain.document.CommentRepository;
import studio.portal.domain.file.RenderingRepository;
import studio.portal.persistence.Database;
import studio.portal.persistence.document.JooqComments;
import studio.portal.persistence.document.JooqFilesOfVersions;
import studio.portal.persistence.document.JooqPreviewQueries;
import studio.portal.persistence.document.TextWords;
import studio.portal.persistence.file.JooqRenderings;

/** The ports of previews and comments that end in the database. */
record PreviewStorage(
        RenderingRepository renderings,
        PreviewQueries queries,
        CommentRepository comments,
        CommentQueries commentQueries,
        TextFound words,
        FilesOfVersions files) {
    static PreviewStorage of(Database database, EventLog log) {
        var comments = new JooqComments(database, log);
        return new PreviewStorage(
                new JooqRenderings(database),
                new JooqPreviewQueries(database),
                comments,
                comments,
                new TextWords(database),
                new JooqFilesOfVersions(database));
    }
}
