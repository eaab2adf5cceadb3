package studio.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @Test
    void what_people_write_becomes_html() {
        assertThat(Markdown.html("Hello **there**\nand `code`"))
                .contains("<strong>there</strong>", "<br", "<code>code</code>");
    }

    @Test
    void an_address_becomes_a_link_that_passes_nothing_on() {
        assertThat(Markdown.html("see https://example.org"))
                .contains("href=\"https://example.org\"")
                .contains("nofollow")
                .contains("noopener");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](data:text/html;base64,PHN2Zz4=)",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<iframe src=//evil.example></iframe>",
                "![x](javascript:alert(1))"
            })
    void nothing_that_runs_comes_through(String text) {
        assertThat(Markdown.html(text))
                .doesNotContain("<script", "<img", "<iframe", "href=\"javascript", "href=\"data", "<a href=\"JaVa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](//evil.example)",
                "[a](/\\evil.example)",
                "[a](\\\\\\\\evil.example)",
                "![a](//evil.example)"
            })
    void another_host_is_named_in_full_or_not_led_to(String text) {
        assertThat(Markdown.html(text)).contains("a").doesNotContain("href");
    }

    @Test
    void a_place_within_the_portal_is_led_to() {
        assertThat(Markdown.html("[the ticket](/tickets/1042)")).contains("href=\"/tickets/1042\"");
    }

    @Test
    void a_picture_from_outside_stays_a_link() {
        assertThat(Markdown.html("![screen](https://example.org/a.png)"))
                .contains("<a href=\"https://example.org/a.png\"")
                .contains(">screen</a>")
                .doesNotContain("<img");
    }

    @Test
    void a_table_of_too_many_cells_is_shown_as_text() {
        var wide = "|" + "a|".repeat(200) + "\n|" + "-|".repeat(200) + "\n" + "x\n".repeat(9_500);

        assertThat(Markdown.html(wide.substring(0, 19_800)))
                .doesNotContain("<table")
                .contains("|a|a|")
                .hasSizeLessThan(100_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">", "- ", "1. ", "*", "_", "[", "![", "](", "`", "~", "**a *b ", "[a](", "<", "&", "|", "|-", "\\",
                "a*_", "[][", "(", "www.", "a@", "http://"
            })
    void no_text_is_too_much(String bit) {
        var text = bit.repeat(20_000 / bit.length());

        assertThat(Markdown.html(text)).isNotNull().hasSizeLessThan(2_000_000);
        assertThat(Markdown.html(text.replace("|-", "|a|\n|-|\n"))).isNotNull();
    }
}
