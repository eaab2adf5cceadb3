package studio.portal.bootstrap.pdf;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import studio.portal.application.invoice.OfferPaper;
import studio.portal.application.invoice.OfferPapers;

/** Writes offers as pages for people: PDF/A, with nothing for programs in it. */
public final class PdfOfferPapers implements OfferPapers {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PdfOfferPapers.class.getClassLoader(), "gg.jte.generated.bootstrap");

    @Override
    public byte[] pdf(OfferPaper paper) {
        return drawn(paper, false);
    }

    @Override
    public byte[] draft(OfferPaper paper) {
        return drawn(paper, true);
    }

    private byte[] drawn(OfferPaper paper, boolean draft) {
        var page = new StringOutput();
        var words = new InvoiceWords(paper.terms().language());
        templates.render("pdf/offer.jte", new OfferPage(paper, words, draft), page);
        return PdfA.of(page.toString());
    }
}
