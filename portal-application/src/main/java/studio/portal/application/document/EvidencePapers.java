package studio.portal.application.document;

import studio.portal.domain.account.Language;

/** The papers that go with evidence, for people to read. */
public interface EvidencePapers {
    /** The certificate as PDF/A, in its language, readable for as long as the evidence has to be. */
    byte[] certificate(Certificate certificate);

    /**
     * How a stranger verifies the archive that this text lies in; plain text with LF.
     *
     * @param entries how many entries the archive has to have
     * @param head the hash that the last of them has to have
     */
    String instructions(Language language, String studio, String document, int entries, String head);
}
