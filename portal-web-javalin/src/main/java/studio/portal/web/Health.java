package studio.portal.web;

import io.javalin.http.Context;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Whether this node lives, and whether it can do its work. */
public final class Health implements Routes {
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final BooleanSupplier databaseAnswers;

    /** @param databaseAnswers quick, and false rather than a failure */
    public Health(BooleanSupplier databaseAnswers) {
        this.databaseAnswers = databaseAnswers;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/health/live", Access.PUBLIC, ctx -> say(ctx, true));
        table.get("/health/ready", Access.PUBLIC, ctx -> say(ctx, !stopping.get() && databaseAnswers.getAsBoolean()));
    }

    void stopping() {
        stopping.set(true);
    }

    private static void say(Context ctx, boolean well) {
        ctx.status(well ? 200 : 503).contentType("text/plain; charset=utf-8").result(well ? "ok\n" : "unavailable\n");
        if (!well) {
            ctx.header("Retry-After", "5");
        }
    }
}
