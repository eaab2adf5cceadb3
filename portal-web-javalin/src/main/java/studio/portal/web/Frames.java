package studio.portal.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.portal.application.account.SignedIn;
import studio.portal.application.home.WaitingCounts;
import studio.portal.application.home.WaitingQueries;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.web.Frame.Waiting;

/** Makes what every page is drawn with, from a request and its reader; each part is read once. */
final class Frames {
    private static final String WAITING = "portal.waiting";
    private static final String SETTINGS = "portal.settings";
    private static final String CSRF = "portal.csrf";

    private final Assets assets;
    private final SettingsQueries settings;
    private final WaitingQueries waiting;
    private final List<Area> areas;
    private final WebSettings web;
    private final Clock clock;
    private final Cookies cookies;

    /** As they were last read, for the page that says that nothing can be read. */
    private volatile StudioSettings known = StudioSettings.first("Portal", ZoneOffset.UTC);

    Frames(
            Assets assets,
            SettingsQueries settings,
            WaitingQueries waiting,
            List<Area> areas,
            WebSettings web,
            Clock clock) {
        this.assets = assets;
        this.settings = settings;
        this.waiting = waiting;
        this.areas = List.copyOf(areas);
        this.web = web;
        this.clock = clock;
        this.cookies = new Cookies(web);
    }

    StudioSettings known() {
        return known;
    }

    Words words(Context ctx) {
        return wordsOfReader(ctx)
                .orElseGet(
                        () -> new Words(settings(ctx).language(), settings(ctx).zone(), clock.instant()));
    }

    Words wordsWithoutDatabase(Context ctx) {
        return wordsOfReader(ctx).orElseGet(() -> new Words(known.language(), known.zone(), clock.instant()));
    }

    private Optional<Words> wordsOfReader(Context ctx) {
        return Visit.find(ctx)
                .flatMap(Visit::who)
                .map(signedIn -> new Words(signedIn.language(), signedIn.zone(), clock.instant()));
    }

    /** For the gate, which read them with the reader. */
    void settings(Context ctx, StudioSettings read) {
        ctx.attribute(SETTINGS, read);
        known = read;
    }

    StudioSettings settings(Context ctx) {
        var kept = ctx.<StudioSettings>attribute(SETTINGS);
        if (kept != null) {
            return kept;
        }
        var read = settings.current(new Actor.Visitor());
        ctx.attribute(SETTINGS, read);
        known = read;
        return read;
    }

    Frame frame(Context ctx) {
        var visit = Visit.find(ctx);
        var words = words(ctx);
        return new Frame(
                words,
                visit.flatMap(Visit::who),
                settings(ctx),
                assets,
                () -> csrf(ctx, visit.flatMap(Visit::csrf)),
                ctx.path(),
                cookies.takeFlash(ctx)
                        .map(key -> "flash." + key)
                        .filter(words::knows)
                        .map(words::text),
                waiting(ctx, visit.flatMap(Visit::who)),
                LivePages.markOf(ctx),
                web.mailsToFolder(),
                web.paysOnline());
    }

    /** Drawn without the database, so for nobody in particular. */
    Frame bare(Context ctx) {
        return new Frame(
                wordsWithoutDatabase(ctx),
                Optional.empty(),
                known,
                assets,
                () -> csrf(ctx, Visit.find(ctx).flatMap(Visit::csrf).or(() -> csrfWithoutDatabase(ctx))),
                ctx.path(),
                Optional.empty(),
                Map.of(),
                "",
                false,
                false);
    }

    /** The same for all forms of a page, so that a visitor gets one cookie, and none without a form. */
    private String csrf(Context ctx, Optional<Csrf> ours) {
        var drawn = Optional.ofNullable(ctx.<String>attribute(CSRF));
        return drawn.orElseGet(() -> {
            var token = ours.orElseGet(() -> new Csrf(cookies.visit(ctx).orElseGet(() -> cookies.beginVisit(ctx))))
                    .masked();
            ctx.attribute(CSRF, token);
            return token;
        });
    }

    /** Of the browser's own cookie, for whoever it is when the form is sent again. */
    private Optional<Csrf> csrfWithoutDatabase(Context ctx) {
        return cookies.secrets(ctx).findFirst().map(Csrf::new);
    }

    /** Nothing is counted until a menu shows a number. */
    private Map<String, Waiting> waiting(Context ctx, Optional<SignedIn> who) {
        return who.map(SignedIn::actor)
                .map(actor -> areas.stream()
                        .collect(Collectors.toMap(
                                Area::path,
                                area -> new Waiting(() -> area.waiting(counts(ctx, actor)), area.waitingList(actor)))))
                .orElse(Map.of());
    }

    private WaitingCounts counts(Context ctx, Actor actor) {
        var counted = Optional.ofNullable(ctx.<WaitingCounts>attribute(WAITING));
        return counted.orElseGet(() -> {
            var counts = waiting.waiting(actor, today(ctx));
            ctx.attribute(WAITING, counts);
            return counts;
        });
    }

    LocalDate today(Context ctx) {
        return LocalDate.ofInstant(clock.instant(), settings(ctx).zone());
    }
}
