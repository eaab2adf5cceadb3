package studio.portal.bootstrap.pdf;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import studio.portal.application.invoice.InvoicePaper;
import studio.portal.application.invoice.InvoicePapers;
import studio.portal.application.invoice.XRechnungGap;
import studio.portal.bootstrap.cii.Conformance;
import studio.portal.bootstrap.cii.CrossIndustryInvoice;

/** Writes invoices as Factur-X: a page for people with the same as XML inside. */
public final class PdfInvoicePapers implements InvoicePapers {
    private static final String TEMPLATES = "gg.jte.generated.bootstrap";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PdfInvoicePapers.class.getClassLoader(), TEMPLATES);

    @Override
    public byte[] pdf(InvoicePaper paper) {
        var invoice = new InvoicePage(paper, words(paper), false);
        return FacturX.of(
                PdfA.of(drawn(invoice)),
                xml(paper),
                invoice.title(),
                paper.issued().seller().name(),
                paper.issued().issuedAt());
    }

    @Override
    public byte[] draft(InvoicePaper paper) {
        return PdfA.of(drawn(new InvoicePage(paper, words(paper), true)));
    }

    private String drawn(InvoicePage invoice) {
        var page = new StringOutput();
        templates.render("pdf/invoice.jte", invoice, page);
        return page.toString();
    }

    @Override
    public byte[] xml(InvoicePaper paper) {
        return CrossIndustryInvoice.of(paper, Conformance.EN_16931, words(paper).reasons());
    }

    @Override
    public byte[] xrechnung(InvoicePaper paper) {
        var gaps = XRechnungGap.of(paper);
        if (!gaps.isEmpty()) {
            throw new IllegalArgumentException("An XRechnung needs more than there is: " + gaps);
        }
        return CrossIndustryInvoice.of(
                paper, Conformance.XRECHNUNG, words(paper).reasons());
    }

    private static InvoiceWords words(InvoicePaper paper) {
        return new InvoiceWords(paper.terms().language());
    }
}
