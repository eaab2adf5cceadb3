package studio.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {
    private static final Pattern COLOURS = Pattern.compile(
            "--tblr-primary:(#\\w+);.*--accent-text:(#\\w+);--accent-link:(#\\w+).*?--accent-link:(#\\w+)",
            Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"#066fd1", "#ffffff", "#000000", "#ffe600", "#808080", "#e5007d", "#00ff88"})
    void whatever_colour_a_studio_has_its_buttons_and_links_can_be_read(String colour) {
        var sheet = COLOURS.matcher(Accent.of(colour).styleSheet());

        assertThat(sheet.find()).isTrue();
        assertThat(contrast(sheet.group(1), sheet.group(2))).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(sheet.group(3), "#ffffff")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(sheet.group(4), "#262626")).isGreaterThanOrEqualTo(4.5);
    }

    private static double contrast(String one, String other) {
        return Accent.of(one).contrast(Accent.of(other));
    }
}
