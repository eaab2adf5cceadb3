package studio.portal.bootstrap.metrics;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.persistence.Backlog;
import studio.portal.web.Metrics;

/** The figures of the running portal, kept by Micrometer. While the database is away its figures are no numbers. */
public final class PrometheusMetrics implements Metrics.Registry, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrometheusMetrics.class);
    private static final Duration[] STEPS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Backlog backlog;
    private volatile Backlog.Size size = Backlog.Size.UNKNOWN;

    /** @param streams how many pages are told of changes just now */
    public PrometheusMetrics(Set<DataSource> pools, Backlog backlog, IntSupplier streams) {
        this.backlog = backlog;
        List.<MeterBinder>of(
                        new JvmMemoryMetrics(),
                        collections,
                        new JvmThreadMetrics(),
                        new ClassLoaderMetrics(),
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics())
                .forEach(binder -> binder.bindTo(registry));
        pools.forEach(this::measure);
        Gauge.builder("portal.live.streams", streams::getAsInt)
                .description("Pages that are told of changes")
                .register(registry);
        gauge("portal.jobs.due", "Jobs whose time has come and that nobody has taken up", Backlog.Size::jobsDue);
        gauge("portal.jobs.failed", "Jobs that failed and are tried again", Backlog.Size::jobsFailed);
        gauge("portal.mails.waiting", "Mails that have not gone out yet", Backlog.Size::mailsWaiting);
        gauge("portal.mails.dead", "Mails that were given up", Backlog.Size::mailsDead);
    }

    private void measure(DataSource pool) {
        try {
            pool.unwrap(HikariDataSource.class).setMetricRegistry(registry);
        } catch (SQLException e) {
            throw new IllegalStateException("Not the pool the portal opens", e);
        }
    }

    private void gauge(String name, String description, ToDoubleFunction<Backlog.Size> figure) {
        Gauge.builder(name, () -> figure.applyAsDouble(size))
                .description(description)
                .register(registry);
    }

    @Override
    public void answered(String method, String route, int status, Duration took) {
        Timer.builder("http.server.requests")
                .description("Answered requests")
                .tags("method", method, "route", route, "status", String.valueOf(status))
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(took);
    }

    @Override
    public String text() {
        try {
            size = backlog.now();
        } catch (RuntimeException e) {
            LOG.debug("Figures without the database", e);
            size = Backlog.Size.UNKNOWN;
        }
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
