package studio.portal.bootstrap;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * The browser of this machine: named by {@code -Dbrowser=PATH}, or a Chromium on the PATH. Where there is none the browser
 * tests are skipped, which one line says, or fail with {@code -Dbrowser.required=true}.
 */
final class Chromium {
    private static final String NONE = "none";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final double PATIENCE = 15_000;

    private Chromium() {}

    private static final class Started {
        private static final Optional<com.microsoft.playwright.Browser> BROWSER =
                executable().map(Started::start);

        private static com.microsoft.playwright.Browser start(Path executable) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            return playwright.chromium().launch(options);
        }

        private static Optional<Path> executable() {
            if (NONE.equals(System.getProperty("browser"))) {
                return Optional.empty();
            }
            var named = Optional.ofNullable(System.getProperty("browser")).map(Path::of);
            var found = named.or(() -> onPath().filter(Files::isExecutable).findFirst());
            if (found.isEmpty()) {
                System.err.println(
                        "No Chromium on the PATH and none named by -Dbrowser=PATH: browser tests are skipped");
            }
            return found;
        }

        private static Stream<Path> onPath() {
            var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(java.io.File.pathSeparator);
            return NAMES.stream().flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)));
        }
    }

    /** A browser window of its own, with cookies of its own, as somebody sits at it. */
    static BrowserContext context(NewContextOptions options) {
        if (Started.BROWSER.isEmpty()) {
            if (Boolean.getBoolean("browser.required")) {
                throw new AssertionError("No browser, and -Dbrowser.required=true");
            }
            throw new TestAbortedException("No browser");
        }
        var context = Started.BROWSER.get().newContext(options);
        context.setDefaultTimeout(PATIENCE);
        context.setDefaultNavigationTimeout(PATIENCE);
        return context;
    }

    static NewContextOptions phone() {
        return new NewContextOptions()
                .setViewportSize(360, 740)
                .setHasTouch(true)
                .setIsMobile(true);
    }

    static NewContextOptions desk() {
        return new NewContextOptions().setViewportSize(1280, 900);
    }
}
