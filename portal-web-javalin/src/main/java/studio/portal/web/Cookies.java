package studio.portal.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.portal.application.account.NewSession;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.Session;

/** The portal's cookies. Over https they carry the prefix that no other host and no plain connection can set. */
public final class Cookies {
    private static final String PREFIX = "__Host-";
    private static final String SESSION = "portal";
    private static final String VISIT = "portal-visit";
    private static final String FLASH = "portal-flash";
    private static final String ATTEMPT = "portal-code";
    private static final String PREVIEW = "portal-preview";
    private static final String SHARE = "portal-share-";
    private static final int UNTIL_CLOSED = -1;
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_.-]{1,200}");

    private final boolean secure;

    public Cookies(WebSettings settings) {
        this.secure = settings.isSecure();
    }

    Optional<String> session(Context ctx) {
        return read(ctx, SESSION);
    }

    /** The visit goes on beside it, for the second of two clicks comes with the form of the visit. */
    void signIn(Context ctx, NewSession begun) {
        var lasting = (int) Session.REMEMBERED_LIMIT.toSeconds();
        write(ctx, SESSION, begun.token(), begun.session().remembered() ? lasting : UNTIL_CLOSED);
        remove(ctx, ATTEMPT);
    }

    /**
     * For a session that has been ended. What was its secret, and opens nothing any more, becomes the visit's: the
     * second of two clicks on the button comes with a form of the session.
     */
    public void signOut(Context ctx) {
        session(ctx).ifPresent(ended -> write(ctx, VISIT, ended, UNTIL_CLOSED));
        remove(ctx, SESSION);
    }

    /** The secrets behind the forms that this browser may have open, whoever it is by now. */
    Stream<String> secrets(Context ctx) {
        return Stream.of(session(ctx), visit(ctx)).flatMap(Optional::stream);
    }

    /** The secret behind a visitor's forms. */
    Optional<String> visit(Context ctx) {
        return read(ctx, VISIT);
    }

    String beginVisit(Context ctx) {
        var secret = Secrets.random();
        write(ctx, VISIT, secret, UNTIL_CLOSED);
        return secret;
    }

    /** What to tell on the next page: a key of the words. */
    void flash(Context ctx, String key) {
        write(ctx, FLASH, key, 60);
    }

    Optional<String> takeFlash(Context ctx) {
        var flash = read(ctx, FLASH);
        flash.ifPresent(any -> remove(ctx, FLASH));
        return flash;
    }

    /** Which sign-in the code about to be typed belongs to. */
    void attempt(Context ctx, String id, Duration validFor) {
        write(ctx, ATTEMPT, id, (int) validFor.toSeconds());
    }

    public Optional<String> attempt(Context ctx) {
        return read(ctx, ATTEMPT);
    }

    /** Through whose eyes staff look at pages: names nothing secret, and works for staff alone. */
    public void preview(Context ctx, PersonId person, ClientId client) {
        write(ctx, PREVIEW, person + "." + client, UNTIL_CLOSED);
    }

    Optional<String> preview(Context ctx) {
        return read(ctx, PREVIEW);
    }

    public void endPreview(Context ctx) {
        remove(ctx, PREVIEW);
    }

    /** That this browser has opened a link: what shows it, for a while. */
    public void admit(Context ctx, String link, String pass, Duration validFor) {
        write(ctx, share(link), pass, (int) validFor.toSeconds());
    }

    public Optional<String> admitted(Context ctx, String link) {
        return read(ctx, share(link));
    }

    /** One for each link, and none that tells which. */
    private static String share(String link) {
        return SHARE + Secrets.encode(Secrets.sha256(link)).substring(0, 10);
    }

    private Optional<String> read(Context ctx, String name) {
        return Optional.ofNullable(ctx.cookie(name(name)))
                .filter(value -> SAFE.matcher(value).matches());
    }

    private void write(Context ctx, String name, String value, int maxAge) {
        var cookie = new Cookie(name(name), value);
        cookie.setPath("/");
        cookie.setMaxAge(maxAge);
        cookie.setSecure(secure);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        ctx.cookie(cookie);
    }

    private void remove(Context ctx, String name) {
        write(ctx, name, "", 0);
    }

    private String name(String name) {
        return secure ? PREFIX + name : name;
    }
}
