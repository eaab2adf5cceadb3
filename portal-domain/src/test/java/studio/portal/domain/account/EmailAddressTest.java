package studio.portal.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Refused.assertRefused;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "client@kern.example",
                "  Client@Kern.Example ",
                "a+b@x-y.example",
                "o'hara@mail.example",
                "x@xn--bcher-kva.example",
                "1@2.example",
            })
    void what_people_type_becomes_one_address(String typed) {
        var address = new EmailAddress(typed);

        assertThat(address.value()).isEqualTo(typed.strip().toLowerCase(Locale.ROOT));
        assertThat(EmailAddress.parse(typed)).contains(address);
        assertThat(new EmailAddress(address.value())).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kern.example",
                "@kern.example",
                "mara@",
                "mara@kern",
                "mara@@kern.example",
                "ma ra@kern.example",
                ".mara@kern.example",
                "mara.@kern.example",
                "ma..ra@kern.example",
                "mara@-kern.example",
                "mara@kern-.example",
                "mara@kern..example",
                "mara@[203.0.113.7]",
                "\"mara\"@kern.example",
                "mara@kern.example\nbcc:x@y.example",
                "mara@kern.example,paul@kern.example",
                "mära@kern.example",
                "mara@\u212Aern.example", // the sign for kelvin, which becomes an ordinary k in lower case
                "mara@ker\u0000n.example",
            })
    void what_is_no_address_is_refused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
        assertRefused("email-invalid", () -> new EmailAddress(typed));
    }

    @Test
    void length_is_limited_as_mail_limits_it() {
        var local = "x".repeat(64);
        var domain = "y".repeat(60) + "." + "y".repeat(60) + "." + "y".repeat(60) + ".ab";

        assertThat(EmailAddress.parse(local + "@" + domain + "cdef")).isPresent();
        assertThat(EmailAddress.parse("x" + local + "@kern.example")).isEmpty();
        assertThat(EmailAddress.parse(local + "@" + domain + "cdefg")).isEmpty();
        assertThat(EmailAddress.parse("mara@" + "k".repeat(64) + ".example")).isEmpty();
    }
}
