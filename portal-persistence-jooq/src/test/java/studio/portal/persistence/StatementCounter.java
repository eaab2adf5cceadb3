package studio.portal.persistence;

import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** Counts the statements a database is asked to do. */
public final class StatementCounter implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private final AtomicInteger statements = new AtomicInteger();

    private StatementCounter() {}

    public static StatementCounter of(Database database) {
        var counter = new StatementCounter();
        database.sql().configuration().setAppending(new DefaultExecuteListenerProvider(counter));
        return counter;
    }

    /** How many statements the work takes. */
    public int during(Runnable work) {
        var before = statements.get();
        work.run();
        return statements.get() - before;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        statements.incrementAndGet();
    }
}
