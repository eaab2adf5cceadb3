package studio.portal.web.document;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import studio.portal.application.account.Tokens;
import studio.portal.application.document.DownloadByLink;
import studio.portal.application.document.OpenShareLink;
import studio.portal.application.document.ViewShareLink;
import studio.portal.web.Access;
import studio.portal.web.Cookies;
import studio.portal.web.FileAnswer;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/**
 * The page behind a link, for people who need not sign in. Looking at it changes nothing, for mail scanners open links too;
 * opening it counts, and the browser that has done it may have the bytes for a while, also in parts.
 */
public final class SharePages implements Routes {
    private static final Duration ADMITTED_FOR = Duration.ofHours(4);

    private final Pages pages;
    private final ViewShareLink view;
    private final OpenShareLink open;
    private final DownloadByLink download;
    private final FileAnswer answer;
    private final Cookies cookies;
    private final Tokens tokens;
    private final Clock clock;

    public SharePages(
            Pages pages,
            ViewShareLink view,
            OpenShareLink open,
            DownloadByLink download,
            FileAnswer answer,
            Cookies cookies,
            Tokens tokens,
            Clock clock) {
        this.pages = pages;
        this.view = view;
        this.open = open;
        this.download = download;
        this.answer = answer;
        this.cookies = cookies;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/share/{token}", Access.VISITOR, ctx -> show(ctx, Form.empty()));
        table.post("/share/{token}", Access.VISITOR, this::open);
        table.get("/share/{token}/file", Access.VISITOR, this::file);
    }

    private void show(Context ctx, Form form) {
        var file = view.handle(Visit.of(ctx).actor(), token(ctx));
        ctx.header("X-Robots-Tag", "noindex");
        pages.show(ctx, "document/shared.jte", Map.of("form", form, "file", file));
    }

    private void open(Context ctx) {
        var input = Input.ofForm(ctx);
        var visit = Visit.of(ctx);
        pages.admit(
                ctx,
                input,
                () -> {
                    var password = input.text("password");
                    input.check();
                    return open.prepare(visit.actor(), token(ctx), password, visit.device());
                },
                () -> {
                    cookies.admit(
                            ctx,
                            token(ctx),
                            pass(ctx, clock.instant().plus(ADMITTED_FOR).getEpochSecond()),
                            ADMITTED_FOR);
                    pages.redirect(ctx, "/share/" + token(ctx) + "/file");
                },
                form -> show(ctx, form));
    }

    /** Whoever has not opened it, or long ago, is asked to. */
    private void file(Context ctx) {
        var visit = Visit.of(ctx);
        if (isAdmitted(ctx)) {
            var actor = visit.actor();
            var token = token(ctx);
            var file = download.handle(actor, token, visit.device(), FileAnswer.sends(ctx));
            answer.send(ctx, file, () -> download.stillAdmits(actor, token));
        } else {
            view.handle(visit.actor(), token(ctx));
            pages.redirect(ctx, "/share/" + token(ctx));
        }
    }

    private boolean isAdmitted(Context ctx) {
        return cookies.admitted(ctx, token(ctx))
                .filter(sent -> {
                    var until = sent.split("\\.", 2)[0];
                    return until.matches("[0-9]{1,12}")
                            && clock.instant().getEpochSecond() < Long.parseLong(until)
                            && sent.equals(pass(ctx, Long.parseLong(until)));
                })
                .isPresent();
    }

    /** What nobody can make without the installation's own key. */
    private String pass(Context ctx, long until) {
        return until + "." + tokens.fingerprint("share " + token(ctx) + " " + until);
    }

    private static String token(Context ctx) {
        return ctx.pathParam("token");
    }
}
