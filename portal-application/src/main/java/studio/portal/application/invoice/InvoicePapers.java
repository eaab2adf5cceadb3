package studio.portal.application.invoice;

/**
 * Writes the papers of an issued invoice. Every amount on them is the one that was frozen: nothing is reckoned again.
 */
public interface InvoicePapers {
    /**
     * For people and programs alike: PDF/A-3b in the invoice's language and the studio's branding, which carries the text
     * of {@link #xml} as {@code factur-x.xml} (Factur-X, profile EN 16931, relationship Alternative). It shows the
     * pay-by-bank code where something is due to an account in euros.
     */
    byte[] pdf(InvoicePaper paper);

    /** As {@link #pdf} would be, marked as a draft: without number, reference, code and XML. */
    byte[] draft(InvoicePaper paper);

    /** For programs: the invoice in the syntax Cross Industry Invoice of EN 16931, UTF-8. */
    byte[] xml(InvoicePaper paper);

    /**
     * For German public buyers: the same as XRechnung 3.0.
     *
     * @throws IllegalArgumentException if {@link XRechnungGap#of} finds one
     */
    byte[] xrechnung(InvoicePaper paper);
}
