package studio.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studio.portal.web.LinkedText.Part;

class LinkedTextTest {
    @Test
    void an_address_in_a_text_becomes_a_link_without_the_full_stop_after_it() {
        assertThat(LinkedText.of("See http://portal.example/tickets/1042."))
                .containsExactly(
                        new Part("See ", false),
                        new Part("http://portal.example/tickets/1042", true),
                        new Part(".", false));
    }

    @Test
    void text_without_address_stays_as_it_is() {
        assertThat(LinkedText.of("javascript:alert(1) <b>"))
                .containsExactly(new Part("javascript:alert(1) <b>", false));
    }
}
