package studio.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @Test
    void a_path_of_the_portal_may_be_continued_to() {
        assertThat(Gate.isLocal("/tickets/1042?x=1#m")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "tickets",
                "",
                "/\tx",
                "/a\nb",
                "/ x",
                "/tickets?q=\u00fc"
            })
    void nothing_that_leads_elsewhere_may(String path) {
        assertThat(Gate.isLocal(path)).isFalse();
    }
}
