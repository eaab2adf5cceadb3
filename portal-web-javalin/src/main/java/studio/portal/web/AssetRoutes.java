package studio.portal.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import studio.portal.domain.NotFound;

/** Serves the portal's own files; their address changes with their content, so browsers keep them for good. */
final class AssetRoutes implements Routes {
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(/[a-z0-9_-]+)*(\\.[a-z0-9]+)+");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "webmanifest", "application/manifest+json");

    private final Assets assets;

    AssetRoutes(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/assets/{hash}/<name>", Access.PUBLIC, this::serve);
    }

    private void serve(Context ctx) {
        var name = ctx.pathParam("name");
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (type == null || !NAME.matcher(name).matches()) {
            throw new NotFound();
        }
        var in = assets.open(name).orElseThrow(NotFound::new);
        ctx.header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType(type)
                .result(in);
    }
}
