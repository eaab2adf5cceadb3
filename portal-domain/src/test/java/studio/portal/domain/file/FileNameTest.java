package studio.portal.domain.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            report.pdf                   | report.pdf
            ../../etc/passwd             | passwd
            C:\\Users\\mara\\offer.docx  | offer.docx
            a/b\\c.png                   | c.png
            .htaccess                    | .htaccess
            ...                          | file
            ..                           | file
            /                            | file
            'name. . .'                  | name
            'a<b>c:d"e|f?g*h.txt'        | abcdefgh.txt
            ''                           | file
            Grüße & mehr.txt             | Grüße & mehr.txt
            """)
    void paths_and_what_file_systems_dislike_are_taken_out(String raw, String name) {
        assertThat(new FileName(raw).value()).isEqualTo(name);
    }

    @Test
    void nothing_invisible_stays() {
        assertThat(new FileName("invoice\u202Efdp.exe").value()).isEqualTo("invoicefdp.exe");
        assertThat(new FileName("a\u0000b\u0007c\r\n.txt").value()).isEqualTo("abc.txt");
        assertThat(new FileName("a\u200Bb\u2066c\u2069\uFEFF.txt").value()).isEqualTo("abc.txt");
        assertThat(new FileName("a\u2028b\u2029c").value()).isEqualTo("abc");
        assertThat(new FileName("a\uD800b").value()).isEqualTo("ab");
        assertThat(new FileName("\uE000").value()).isEqualTo("file");
    }

    @Test
    void one_name_is_written_one_way() {
        assertThat(new FileName("u\u0308ber.txt")).isEqualTo(new FileName("über.txt"));
        assertThat(new FileName("u\u200D\u0308ber.txt")).isEqualTo(new FileName("über.txt"));
    }

    @Test
    void a_long_name_is_cut_before_its_extension() {
        var name = new FileName("x".repeat(300) + ".tar.gz").value();

        assertThat(name).hasSize(FileName.LENGTH).endsWith("x.gz");
    }

    @Test
    void a_long_name_is_not_cut_through_a_character() {
        var name = new FileName("x".repeat(FileName.LENGTH - 1) + "😀😀").value();

        assertThat(name).isEqualTo("x".repeat(FileName.LENGTH - 1));
    }

    @Test
    void what_looks_like_an_extension_but_is_too_long_is_cut_too() {
        assertThat(new FileName("x." + "y".repeat(300)).value()).hasSize(FileName.LENGTH);
    }

    @Test
    void a_hash_is_sixty_four_lower_case_digits() {
        assertThat(new ContentHash("0a".repeat(32))).hasToString("0a".repeat(32));
        assertThatIllegalArgumentException().isThrownBy(() -> new ContentHash("0A".repeat(32)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ContentHash("0a"));
    }
}
