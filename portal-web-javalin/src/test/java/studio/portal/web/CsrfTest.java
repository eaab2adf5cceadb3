package studio.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsrfTest {
    private final Csrf csrf = new Csrf("the session's secret");

    @Test
    void a_masked_token_is_recognised() {
        assertThat(csrf.matches(csrf.masked())).isTrue();
    }

    @Test
    void every_page_carries_another_mask() {
        assertThat(csrf.masked()).isNotEqualTo(csrf.masked());
    }

    @Test
    void another_sessions_token_is_refused() {
        assertThat(csrf.matches(new Csrf("another secret").masked())).isFalse();
    }

    @Test
    void rubbish_is_refused() {
        assertThat(csrf.matches("")).isFalse();
        assertThat(csrf.matches("not base64!")).isFalse();
        assertThat(csrf.matches("AAAA")).isFalse();
    }
}
