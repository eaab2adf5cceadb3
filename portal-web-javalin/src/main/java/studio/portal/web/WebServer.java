package studio.portal.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.domain.NotFound;

/** The portal over HTTP. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int HEADER_BYTES = 16 * 1024;
    private static final long IDLE_MILLISECONDS = 30_000;

    /** As much as Jetty keeps buffers of. With its own 8 KiB a large file is a hundred thousand steps. */
    private static final int READ_AT_ONCE = 64 * 1024;

    private static final int METHOD_NOT_ALLOWED = 405;

    private final WebSettings settings;
    private final Gate gate;
    private final Failures failures;
    private final SecurityHeaders headers;
    private final ClientAddress addresses;
    private final Health health;
    private final LivePages live;
    private final Metrics metrics;
    private final RouteTable table;
    private final Javalin javalin;

    public WebServer(
            WebSettings settings,
            Gate gate,
            Pages pages,
            Assets assets,
            Health health,
            LivePages live,
            Metrics metrics,
            List<Routes> areas) {
        this.settings = settings;
        this.gate = gate;
        this.failures = new Failures(pages);
        this.headers = new SecurityHeaders(settings);
        this.addresses = new ClientAddress(
                settings.trustedProxies(),
                () -> LOG.warn(
                        "A request came with X-Forwarded-For, but proxy.trusted is not set: behind a proxy everybody"
                                + " shares one network address, and is slowed down together"));
        this.health = health;
        this.live = live;
        this.metrics = metrics;
        var all = new ArrayList<Routes>(List.of(health, live, metrics, new AssetRoutes(assets)));
        all.addAll(areas);
        this.table = RouteTable.of(all);
        this.javalin = Javalin.create(this::configure);
    }

    /** Reads the classes that serving needs, so that they are known when the server is made. */
    public static void touch() {
        Assets.ofPortal();
        Javalin.create(config -> config.startup.showJavalinBanner = false);
        var server = new Server();
        server.addConnector(new ServerConnector(server));
        server.setHandler(new ServletContextHandler());
    }

    /** @return the port in use, also where 0 asked for any free one */
    public int start(String host, int port) {
        javalin.start(host, port);
        live.start();
        return javalin.port();
    }

    /** Says it is not ready any more, ends open pages' streams, and lets requests that are under way finish. */
    @Override
    public void close() {
        health.stopping();
        live.close();
        javalin.stop();
    }

    public RouteTable table() {
        return table;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = Runtime.version().feature() >= 21;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Bodies.LARGEST;
        config.http.compressionStrategy = compression();
        config.jetty.modifyHttpConfiguration(WebServer::limit);
        config.jetty.modifyServer(this::limit);
        config.requestLogger.http(this::end);
        config.routes.before(this::begin);
        for (var route : table.routes()) {
            config.routes.addHttpHandler(route.method(), route.path(), ctx -> handle(ctx, route), route.access());
            if (route.method().equals(HandlerType.GET)) {
                // Left to itself, Javalin answers 200 to the HEAD of anything without asking who wants to know.
                config.routes.addHttpHandler(HandlerType.HEAD, route.path(), ctx -> handle(ctx, route), route.access());
            }
        }
        config.routes.exception(HttpResponseException.class, this::refuse);
        config.routes.exception(NotFound.class, this::miss);
        config.routes.exception(Exception.class, (failure, ctx) -> failures.answer(ctx, failure));
    }

    private void begin(Context ctx) {
        RequestLog.begin(ctx, addresses.of(ctx));
        headers.addTo(ctx);
        live.mark(ctx);
    }

    private void handle(Context ctx, Route route) throws Exception {
        Metrics.began(ctx, route);
        gate.handle(ctx, route);
    }

    /** Where no route leads: told to each reader in their words, and no more than they may know. */
    private void refuse(HttpResponseException failure, Context ctx) {
        gate.recognise(ctx);
        if (failure.getStatus() != METHOD_NOT_ALLOWED) {
            failures.answer(ctx, failure);
            return;
        }
        var methods =
                table.methods(ctx.path(), route -> Gate.mayKnow(ctx, route.access()) && metrics.mayKnow(ctx, route));
        if (methods.isEmpty()) {
            failures.answer(ctx, new NotFound());
        } else {
            ctx.header("Allow", String.join(", ", methods)); // RFC 9110, 15.5.6
            failures.answer(ctx, failure);
        }
    }

    /** On a route of everybody's too, where it did not count who asks: there as where no route leads. */
    private void miss(NotFound failure, Context ctx) {
        gate.recognise(ctx);
        failures.answer(ctx, failure);
    }

    private void end(Context ctx, float milliseconds) {
        metrics.ended(ctx, milliseconds);
        RequestLog.end(ctx, milliseconds);
    }

    private static CompressionStrategy compression() {
        return new CompressionStrategy(null, new Gzip(6));
    }

    private static void limit(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.addCustomizer(new SlowSenders());
    }

    private void limit(Server server) {
        server.setStopTimeout(settings.stopTimeout().toMillis());
        server.setErrorHandler(new PlainErrors());
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                for (var connector : server.getConnectors()) {
                    if (connector instanceof ServerConnector tcp) {
                        tcp.setIdleTimeout(IDLE_MILLISECONDS);
                        tcp.getConnectionFactory(HttpConnectionFactory.class).setInputBufferSize(READ_AT_ONCE);
                    }
                }
            }
        });
    }
}
