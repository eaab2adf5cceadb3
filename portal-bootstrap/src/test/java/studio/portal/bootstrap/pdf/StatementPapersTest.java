package studio.portal.bootstrap.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import studio.portal.application.account.ClientName;
import studio.portal.application.invoice.Statement;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.settings.StudioSettings;

/** A statement on paper has every line, however many pages they take. */
final class StatementPapersTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void the_longest_statement_is_all_there_and_closes() throws Exception {
        var lines = IntStream.range(0, Statement.MOST_PRINTED)
                .mapToObj(place -> new Statement.Line(
                        FIRST.plusDays(place % 365),
                        Statement.Kind.INVOICE,
                        new UUID(1, place),
                        Optional.of("INV-2026-" + (10_000 + place)),
                        euros("1.01"),
                        Money.zero(EUR)))
                .toList();
        var kern = new ClientName(new ClientId(new UUID(2, 2)), "Kern & Sons");
        var statement = Statement.of(kern, FIRST, LocalDate.of(2026, 12, 31), euros("100.00"), lines);

        var bytes = new PdfStatementPapers()
                .pdf(statement, StudioSettings.first("Northlight", ZoneId.of("Europe/Berlin")), Language.ENGLISH);

        try (var document = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("INV-2026-10000", "INV-2026-12500", "INV-2026-14999");
            assertThat(text).contains("5,150.00");
        }
    }

    private static Money euros(String amount) {
        return new Money(new BigDecimal(amount), EUR);
    }
}
