package studio.portal.application.document;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.PAUL;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.domain.account.Language;
import studio.portal.domain.document.ApprovalMode;
import studio.portal.domain.document.DocumentId;

final class TakingEvidenceTest extends ApprovalDesk {
    private final List<Certificate> certificates = new ArrayList<>();
    private final TakeEvidence takeEvidence = new TakeEvidence(
            transactions,
            documents(),
            evidence(),
            new Certificates(approvals(), people(), clients(), this::stored, currentSettings, clock),
            new Papers(),
            new DownloadVersion(transactions, this::stored, log, clock));

    /** Keeps what it was to write. */
    private final class Papers implements EvidencePapers {
        @Override
        public byte[] certificate(Certificate certificate) {
            certificates.add(certificate);
            return new byte[0];
        }

        @Override
        public String instructions(Language language, String studio, String document, int entries, String head) {
            return entries + " " + head;
        }
    }

    private DocumentId shared() {
        return addDocument.handle(ANA, contract(Optional.of(KERN), Optional.empty(), uploadedBy(ANA), true));
    }

    @Test
    void what_follows_a_version_the_reader_does_not_see_is_left_out_of_all_of_it() {
        var id = shared();
        ask(id, ApprovalMode.ALL, MARA);
        approve(MARA, id, FIRST);
        addVersion.handle(ANA, id, version(uploadedBy(ANA), false));
        ask(id, ApprovalMode.ALL, MARA);
        approve(MARA, id, SECOND);

        var pauls = takeEvidence.handle(PAUL, id, Language.ENGLISH, true);
        var maras = takeEvidence.handle(MARA, id, Language.ENGLISH, true);

        assertThat(pauls.files()).extracting(EvidenceArchive.Version::number).containsExactly(FIRST);
        assertThat(pauls.texts()).containsKey("log/0003.txt").doesNotContainKey("log/0004.txt");
        assertThat(certificates.get(0).rounds()).hasSize(1);
        assertThat(certificates.get(0).entries()).isEqualTo(3);
        assertThat(maras.files()).extracting(EvidenceArchive.Version::number).containsExactly(FIRST, SECOND);
        assertThat(maras.texts()).containsKey("log/0006.txt");
        assertNotFound(() -> takeEvidence.handle(BEA, id, Language.ENGLISH, true));
    }

    @Test
    void whoever_sees_no_decision_is_told_of_none() {
        var id = shared();
        addVersion.handle(ANA, id, version(uploadedBy(ANA), false));
        ask(id, ApprovalMode.ALL, MARA);
        approve(MARA, id, SECOND);

        assertNotFound(() -> takeEvidence.certificate(PAUL, id, Language.ENGLISH));
        takeEvidence.certificate(MARA, id, Language.ENGLISH);
    }

    @Test
    void entries_are_called_alike_wherever_the_server_stands() {
        var id = shared();
        ask(id, ApprovalMode.ALL, MARA);
        approve(MARA, id, FIRST);
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(takeEvidence.handle(MARA, id, Language.ENGLISH, true).texts())
                    .containsKey("log/0001.txt");
        } finally {
            Locale.setDefault(before);
        }
    }
}
