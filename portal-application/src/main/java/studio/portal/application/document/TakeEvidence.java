package studio.portal.application.document;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import studio.portal.application.Transactions;
import studio.portal.application.file.LostFile;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Language;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.EvidenceChain;
import studio.portal.domain.document.EvidenceEntry;
import studio.portal.domain.document.EvidenceRepository;
import studio.portal.domain.document.VersionNumber;

/**
 * The evidence of a document's approvals, to be kept and verified by anybody: every version that was decided on, the
 * record as far as the reader sees it, the certificate, instructions. All of it tells of the same moment. Each file passes
 * the guard of every download and is recorded.
 */
public final class TakeEvidence {
    private final Transactions transactions;
    private final DocumentRepository documents;
    private final EvidenceRepository evidence;
    private final Certificates certificates;
    private final EvidencePapers papers;
    private final DownloadVersion downloads;

    public TakeEvidence(
            Transactions transactions,
            DocumentRepository documents,
            EvidenceRepository evidence,
            Certificates certificates,
            EvidencePapers papers,
            DownloadVersion downloads) {
        this.transactions = transactions;
        this.documents = documents;
        this.evidence = evidence;
        this.certificates = certificates;
        this.papers = papers;
        this.downloads = downloads;
    }

    /** What belongs together. */
    private record Taken(EvidenceChain chain, Certificate certificate) {}

    /**
     * @param isSent whether any bytes of it are, which is recorded
     * @throws NotFound where nobody has decided anything that the actor could know of
     * @throws LostFile if a version is known to be damaged
     */
    public EvidenceArchive handle(Actor actor, DocumentId id, Language language, boolean isSent) {
        var taken = take(actor, id, language);
        var chain = taken.chain();
        var certificate = taken.certificate();
        var texts = new LinkedHashMap<String, byte[]>();
        chain.entries().forEach(entry -> texts.put(name(entry), utf8(entry.text())));
        texts.put("certificate.pdf", papers.certificate(certificate));
        var instructions = papers.instructions(
                language,
                certificate.look().studio(),
                certificate.document(),
                chain.length(),
                chain.head().value());
        texts.put("README.txt", utf8(instructions));
        return new EvidenceArchive(certificate.document(), files(actor, id, certificate, isSent), texts);
    }

    /** As {@link #handle}, the certificate alone. */
    public byte[] certificate(Actor actor, DocumentId id, Language language) {
        return papers.certificate(take(actor, id, language).certificate());
    }

    /** Whoever puts something on record holds this lock: record and decisions are of one moment. */
    private Taken take(Actor actor, DocumentId id, Language language) {
        var who = actor instanceof Actor.Preview preview ? preview.staff() : actor;
        return transactions.write(who, () -> {
            var document = documents.lock(actor, id).orElseThrow(NotFound::new);
            var chain = evidence.find(actor, id).orElseThrow(NotFound::new);
            return new Taken(chain, certificates.of(document, chain, language).orElseThrow(NotFound::new));
        });
    }

    private List<EvidenceArchive.Version> files(Actor actor, DocumentId id, Certificate certificate, boolean isSent) {
        return certificate.rounds().stream()
                .map(asked -> asked.file().version())
                .distinct()
                .map(number -> file(actor, id, number, isSent))
                .toList();
    }

    private EvidenceArchive.Version file(Actor actor, DocumentId document, VersionNumber number, boolean isSent) {
        return new EvidenceArchive.Version(
                number, downloads.handle(actor, document, number, DownloadVersion.Way.ZIP, any -> isSent));
    }

    private static String name(EvidenceEntry entry) {
        return String.format(Locale.ROOT, "log/%04d.txt", entry.number());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
