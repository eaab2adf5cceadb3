package studio.portal.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.portal.domain.account.Language;
import studio.portal.web.Words;

class DeviceNameTest {
    private static final Words ENGLISH = new Words(Language.ENGLISH, ZoneOffset.UTC, Instant.EPOCH);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1 | Safari on iPhone
            Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36                   | Chrome on Android
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0           | Edge on Windows
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0                                | Firefox on macOS
            Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0.0.0 Safari/537.36                           | Chrome on Linux
            curl/8.5.0                                                                                                         | curl/8.5.0
            ''                                                                                                                 | Unknown device
            """)
    void a_device_is_called_what_people_call_it(String userAgent, String name) {
        assertThat(DeviceName.of(ENGLISH, userAgent)).isEqualTo(name);
    }
}
