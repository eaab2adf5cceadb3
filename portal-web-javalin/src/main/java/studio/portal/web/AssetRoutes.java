package studio.portal.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.portal.domain.NotFound;
import studio.portal.web.Assets.Asset;

/** Serves the portal's own files; their address changes with their content, so browsers keep them for good. */
final class AssetRoutes implements Routes {
    private static final Pattern ACCENT = Pattern.compile("([0-9a-f]{6})\\.css");

    private final Assets assets;

    AssetRoutes(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/assets/accent/{file}", Access.PUBLIC, this::accent);
        table.get("/assets/{hash}/<name>", Access.PUBLIC, this::serve);
    }

    private void serve(Context ctx) {
        send(ctx, assets.find(ctx.pathParam("hash"), ctx.pathParam("name")).orElseThrow(NotFound::new));
    }

    private void accent(Context ctx) {
        var colour = ACCENT.matcher(ctx.pathParam("file"));
        if (!colour.matches()) {
            throw new NotFound();
        }
        var sheet = Accent.of("#" + colour.group(1)).styleSheet();
        send(ctx, new Asset("text/css; charset=utf-8", sheet.getBytes(StandardCharsets.UTF_8)));
    }

    private static void send(Context ctx, Asset asset) {
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.contentType(asset.type()).disableCompression();
        var takesGzip =
                Optional.ofNullable(ctx.header("Accept-Encoding")).orElse("").contains("gzip");
        if (takesGzip) {
            ctx.header("Content-Encoding", "gzip").result(asset.zipped());
        } else {
            ctx.result(asset.plain());
        }
    }
}
