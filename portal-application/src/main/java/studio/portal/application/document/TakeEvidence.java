package studio.portal.application.document;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import studio.portal.application.file.LostFile;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Language;
import studio.portal.domain.document.ApprovalRound;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.EvidenceRepository;
import studio.portal.domain.document.VersionNumber;

/**
 * The evidence of a document's approvals, to be kept and verified by anybody: every version that was decided on, the
 * whole record, the certificate, instructions. Each file passes the guard of every download and is recorded.
 */
public final class TakeEvidence {
    private final DocumentRepository documents;
    private final EvidenceRepository evidence;
    private final Certificates certificates;
    private final EvidencePapers papers;
    private final DownloadVersion downloads;

    public TakeEvidence(
            DocumentRepository documents,
            EvidenceRepository evidence,
            Certificates certificates,
            EvidencePapers papers,
            DownloadVersion downloads) {
        this.documents = documents;
        this.evidence = evidence;
        this.certificates = certificates;
        this.papers = papers;
        this.downloads = downloads;
    }

    /**
     * @throws NotFound where nobody has decided anything, and for whoever does not see each version the record tells of
     * @throws LostFile if a version is known to be damaged
     */
    public EvidenceArchive handle(Actor actor, DocumentId id, Language language) {
        var document = documents.find(actor, id).orElseThrow(NotFound::new);
        var chain = evidence.find(actor, id).orElseThrow(NotFound::new);
        var certificate = certificates.of(document, chain, language).orElseThrow(NotFound::new);
        var texts = new LinkedHashMap<String, byte[]>();
        chain.entries().forEach(entry -> texts.put(String.format("log/%04d.txt", entry.number()), utf8(entry.text())));
        texts.put("certificate.pdf", papers.certificate(certificate));
        var instructions = papers.instructions(
                language,
                certificate.look().studio(),
                document.title(),
                chain.length(),
                chain.head().value());
        texts.put("README.txt", utf8(instructions));
        return new EvidenceArchive(document.title(), files(actor, document), texts);
    }

    /** As {@link #handle}, the certificate alone. */
    public byte[] certificate(Actor actor, DocumentId id, Language language) {
        var document = documents.find(actor, id).orElseThrow(NotFound::new);
        var chain = evidence.find(actor, id).orElseThrow(NotFound::new);
        return papers.certificate(certificates.of(document, chain, language).orElseThrow(NotFound::new));
    }

    private List<EvidenceArchive.Version> files(Actor actor, Document document) {
        return certificates.decided(document).stream()
                .map(ApprovalRound::shown)
                .distinct()
                .map(shown -> file(actor, document.id(), shown.number()))
                .toList();
    }

    private EvidenceArchive.Version file(Actor actor, DocumentId document, VersionNumber number) {
        return new EvidenceArchive.Version(
                number, downloads.handle(actor, document, number, DownloadVersion.Way.ZIP, any -> true));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
