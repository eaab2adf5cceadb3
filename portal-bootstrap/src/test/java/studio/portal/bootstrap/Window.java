package studio.portal.bootstrap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One window of a real browser, and what people do in it. */
final class Window implements AutoCloseable {
    /** Those of the guides are kept: {@code -Dpictures=FOLDER}. */
    private static final Path PICTURES = Path.of(System.getProperty("pictures", "target/screenshots"));

    private final RunningPortal portal;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Window(RunningPortal portal, NewContextOptions options) {
        this(portal, Chromium.context(options.setBaseURL(portal.base())));
    }

    private Window(RunningPortal portal, BrowserContext context) {
        this.portal = portal;
        this.context = context;
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** What the browser's console complained of: broken scripts, what the security policy stopped. */
    List<String> complaints() {
        return complaints;
    }

    Window open(String path) {
        page.navigate(
                path, new Page.NavigateOptions().setWaitUntil(com.microsoft.playwright.options.WaitUntilState.LOAD));
        return this;
    }

    Window type(String field, String text) {
        visible("[name='" + field + "']").fill(text);
        return this;
    }

    /** Sends the form that has this address. */
    Window send(String action) {
        visible("form[action='" + action + "'] button:not([type=button]):not([formaction])")
                .press("Enter");
        page.waitForLoadState(LoadState.LOAD);
        return this;
    }

    private Locator visible(String selector) {
        return page.locator(selector + " >> visible=true").first();
    }

    Window choosePicture(String name, byte[] png) {
        return choosePicture("input[type=file]", name, png);
    }

    /** @param input a field for files; the one that a phone's camera answers is another than the one for any file */
    Window choosePicture(String input, String name, byte[] png) {
        page.locator(input).first().setInputFiles(new FilePayload(name, "image/png", png));
        return this;
    }

    /** Presses what is called so, and waits for the page that follows. */
    Window press(String name) {
        visible("button:has-text(\"" + name + "\"), a:has-text(\"" + name + "\")")
                .click();
        page.waitForLoadState(LoadState.LOAD);
        return this;
    }

    /** Another tab of the same browser, with the same cookies. */
    Window tab() {
        return new Window(portal, context);
    }

    /** The session is over for the portal, and the browser does not know yet. */
    void sessionEnds() {
        var token = context.cookies().stream()
                .filter(cookie -> cookie.name.equals("portal"))
                .findFirst()
                .orElseThrow()
                .value;
        portal.endSession(token);
    }

    Window signIn(Someone who) {
        return signIn(who.email());
    }

    /** With the password that all the cast have. */
    Window signIn(String email) {
        open("/sign-in/password").type("email", email).type("password", Someone.PASSWORD);
        send("/sign-in/password");
        return at("/(studio)?(\\?.*)?$");
    }

    /** By the code from the mail, starting on the page that asks for the address. */
    Window signInByMail(String email) {
        type("email", email).send("/sign-in").at("/sign-in/code");
        var attempt = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("portal-code"))
                .findFirst()
                .orElseThrow()
                .value;
        type("code", portal.mails().awaitCode(email, attempt)).send("/sign-in/code");
        return this;
    }

    /** @param path a pattern of what the address ends in */
    Window at(String path) {
        assertThat(page).hasURL(Pattern.compile(".*" + path));
        return this;
    }

    Window sees(String text) {
        assertThat(page.getByText(text)
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .first())
                .isVisible();
        return this;
    }

    Window picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        return this;
    }

    /** A field that has this in it. */
    Window shows(String field, String text) {
        assertThat(visible("[name='" + field + "']")).hasValue(text);
        return this;
    }

    Window speaks(String language) {
        assertThat(page.locator("html")).hasAttribute("lang", language);
        return this;
    }

    /** The address of the page, without the portal's own. */
    String path() {
        return page.url().replace(portal.base(), "");
    }

    /** From here on a page that is loaded anew can be told from one that changed by itself. */
    void stays(boolean script) {
        if (script) {
            page.evaluate("window.stillHere = true");
        }
    }

    boolean stayed(boolean script) {
        return !script || Boolean.TRUE.equals(page.evaluate("window.stillHere === true"));
    }

    /** How many pixels the page is wider than the window. */
    int overflow() {
        return (Integer) page.evaluate(
                "() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
    }

    @Override
    public void close() {
        context.close();
    }
}
