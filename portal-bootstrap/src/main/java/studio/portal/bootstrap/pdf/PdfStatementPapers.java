package studio.portal.bootstrap.pdf;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import studio.portal.application.invoice.Statement;
import studio.portal.application.invoice.StatementPapers;
import studio.portal.domain.account.Language;
import studio.portal.domain.settings.StudioSettings;

/** Writes statements as PDF/A-3b, in the look of the invoices they list. */
public final class PdfStatementPapers implements StatementPapers {
    private static final String TEMPLATES = "gg.jte.generated.bootstrap";

    private final DrawnInTurn turns = new DrawnInTurn();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PdfStatementPapers.class.getClassLoader(), TEMPLATES);

    @Override
    public byte[] pdf(Statement statement, StudioSettings studio, Language language) {
        return turns.draw(() -> {
            var page = new StringOutput();
            templates.render(
                    "pdf/statement.jte", new StatementPage(statement, studio, new InvoiceWords(language)), page);
            return page.toString();
        });
    }
}
