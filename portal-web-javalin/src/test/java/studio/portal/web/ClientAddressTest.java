package studio.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClientAddressTest {
    private final ClientAddress behindProxies =
            new ClientAddress(List.of("10.0.0.0/8", "127.0.0.1", "2001:db8::/32"), () -> {});

    /** Peer, what it forwarded, and who it really was. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.9 | 203.0.113.5                     | 198.51.100.9",
                "10.1.2.3     | 203.0.113.5                     | 203.0.113.5",
                "10.1.2.3     | 1.1.1.1, 203.0.113.5            | 203.0.113.5",
                "10.1.2.3     | 203.0.113.5, 10.9.9.9           | 203.0.113.5",
                "10.1.2.3     | 203.0.113.5:51234               | 203.0.113.5",
                "2001:db8::1  | 2001:DB9::7                     | 2001:DB9::7",
                "127.0.0.1    | [2001:db9::7]:443               | 2001:db9::7",
                "10.1.2.3     | 203.0.113.5, unknown            | 10.1.2.3",
                "10.1.2.3     | fe.ed                           | 10.1.2.3",
                "10.1.2.3     | ''                              | 10.1.2.3",
                "10.1.2.3     | <script>                        | 10.1.2.3",
            })
    void only_proxies_of_ours_are_believed_back_to_the_first_stranger(String peer, String forwarded, String who) {
        assertThat(behindProxies.of(peer, forwarded)).isEqualTo(who);
    }

    @Test
    void without_a_proxy_nobody_is_believed() {
        assertThat(new ClientAddress(List.of(), () -> {}).of("127.0.0.1", "203.0.113.5"))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void a_proxy_is_an_address_or_a_network() {
        for (var wrong : List.of("proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8/8")) {
            assertThatIllegalArgumentException()
                    .as(wrong)
                    .isThrownBy(() -> new ClientAddress(List.of(wrong), () -> {}));
        }
    }

    @Test
    void that_a_proxy_is_not_believed_is_told_once() {
        var told = new AtomicInteger();
        var alone = new ClientAddress(List.of(), told::incrementAndGet);
        var behind = new ClientAddress(List.of("127.0.0.1"), told::incrementAndGet);

        alone.of("127.0.0.1", "");
        behind.of("127.0.0.1", "203.0.113.5");
        assertThat(told).hasValue(0);

        alone.of("127.0.0.1", "203.0.113.5");
        alone.of("127.0.0.1", "203.0.113.6");
        assertThat(told).hasValue(1);
    }
}
