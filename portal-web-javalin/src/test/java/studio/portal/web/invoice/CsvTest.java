package studio.portal.web.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class CsvTest {
    @Test
    void a_row_is_written_by_rfc_4180() throws IOException {
        assertThat(row("Kern & Söhne", new BigDecimal("1190.00"), LocalDate.of(2026, 3, 2)))
                .isEqualTo("Kern & Söhne,1190.00,2026-03-02\r\n");
        assertThat(row("a,b", "say \"hi\"", "two\nlines", ""))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\r\n");
    }

    @Test
    void no_text_is_taken_for_a_formula_and_a_number_stays_one() throws IOException {
        assertThat(row("=1+1", "+49", "-5", "@x", "\tx", " =1+1")).isEqualTo("'=1+1,'+49,'-5,'@x,'\tx,' =1+1\r\n");
        assertThat(row("\u00a0=1+1", "\u2007+1", "\uff1d1+1", "\u3000\uff0b1"))
                .isEqualTo("'\u00a0=1+1,'\u2007+1,'\uff1d1+1,'\u3000\uff0b1\r\n");
        assertThat(row("=HYPERLINK(\"a\",1)")).isEqualTo("\"'=HYPERLINK(\"\"a\"\",1)\"\r\n");
        assertThat(row(new BigDecimal("-5.00"), "a-b")).isEqualTo("-5.00,a-b\r\n");
    }

    private static String row(Object... fields) throws IOException {
        var out = new ByteArrayOutputStream();
        new Csv(out).row(fields);
        return out.toString(StandardCharsets.UTF_8);
    }
}
