package studio.portal.application.invoice;

/** Writes the PDF of a sent offer, of nothing but what was frozen. */
public interface OfferPapers {
    byte[] pdf(OfferPaper paper);

    /** As {@link #pdf} would be, marked as a draft and without number. */
    byte[] draft(OfferPaper paper);
}
