package studio.portal.web.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.document.DocumentDetail;
import studio.portal.application.document.DocumentRow;
import studio.portal.application.document.VersionRow;
import studio.portal.application.document.WithdrawalMark;
import studio.portal.application.project.ProjectName;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.ContentHash;
import studio.portal.web.RouteTable;

/** Documents as scripts read them. */
final class DocumentJson {
    private DocumentJson() {}

    /**
     * A line of the list.
     *
     * @param clients whether the client itself added it
     * @param shared whether the client sees any of it
     * @param latest the current version of those the reader sees
     */
    record Row(
            DocumentId id,
            String title,
            DocumentKind kind,
            List<String> labels,
            ClientName client,
            Optional<ProjectName> project,
            boolean clients,
            boolean shared,
            boolean withdrawn,
            Optional<DocumentRow.Latest> latest,
            Instant updatedAt) {
        static Row of(DocumentRow row) {
            return new Row(
                    row.id(),
                    row.title(),
                    row.kind(),
                    row.labels(),
                    row.client(),
                    row.project(),
                    row.clients(),
                    row.shared(),
                    row.withdrawn(),
                    row.latest(),
                    row.updatedAt());
        }
    }

    /** @param versions those the reader sees, in order; withdrawn ones too, without a file that could be had */
    record Document(
            DocumentId id,
            String title,
            DocumentKind kind,
            List<String> labels,
            ClientName client,
            Optional<ProjectName> project,
            boolean clients,
            Optional<PersonName> addedBy,
            Optional<WithdrawalMark> withdrawal,
            List<Version> versions,
            Instant createdAt,
            Instant updatedAt,
            long version) {
        static Document of(DocumentDetail document) {
            return new Document(
                    document.id(),
                    document.title(),
                    document.kind(),
                    document.labels(),
                    document.client(),
                    document.project(),
                    document.isClients(),
                    document.by(),
                    document.withdrawal(),
                    document.versions().stream()
                            .map(row -> Version.of(document, row))
                            .toList(),
                    document.addedAt(),
                    document.updatedAt(),
                    document.version());
        }
    }

    /**
     * @param hash the SHA-256 of its bytes
     * @param sharedAt since when the client sees it
     * @param decidedAt when somebody first approved or rejected it
     * @param damaged its bytes cannot be had: what is stored is not what was received
     * @param url where its bytes are
     */
    record Version(
            VersionNumber number,
            String name,
            long size,
            String mediaType,
            ContentHash hash,
            String note,
            Optional<PersonName> addedBy,
            Instant createdAt,
            Optional<Instant> sharedAt,
            Optional<Instant> decidedAt,
            Optional<WithdrawalMark> withdrawal,
            boolean damaged,
            String url) {
        static Version of(DocumentDetail document, VersionRow row) {
            return new Version(
                    row.number(),
                    row.fileName(),
                    row.size(),
                    row.mediaType(),
                    row.hash(),
                    row.note(),
                    row.by(),
                    row.addedAt(),
                    row.sharedAt(),
                    row.decidedAt(),
                    row.withdrawal(),
                    row.damaged(),
                    path(document.id()) + "/versions/" + row.number() + "/file");
        }
    }

    static String path(DocumentId id) {
        return RouteTable.API + DocumentAddress.of(id);
    }
}
