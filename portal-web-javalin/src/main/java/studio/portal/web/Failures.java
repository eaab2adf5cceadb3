package studio.portal.web;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.application.file.DamagedFile;

/** Answers a failure as a page or, under {@code /api/}, as problem details. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Pages pages;

    Failures(Pages pages) {
        this.pages = pages;
    }

    void answer(Context ctx, Throwable failure) {
        damage(failure).ifPresent(damage -> LOG.error("{}", damage.getMessage(), damage));
        if (ctx.res().isCommitted()) {
            LOG.debug("The answer broke off", failure);
            return;
        }
        var problem = ErrorMapping.problem(failure, ctx.header("If-Match") != null);
        if (problem.status() == 500) {
            LOG.error("{} {} failed", ctx.method(), RequestLog.withoutSecrets(ctx.path()), failure);
        } else if (problem.status() == 503) {
            LOG.warn(
                    "{} {} cannot be done now: {}", ctx.method(), RequestLog.withoutSecrets(ctx.path()), root(failure));
        } else {
            LOG.debug("{} {} is refused", ctx.method(), RequestLog.withoutSecrets(ctx.path()), failure);
        }
        answer(ctx, problem);
    }

    /** Whoever keeps the files must hear of it, also where the answer had begun. The first reader alone meets it. */
    private static Optional<DamagedFile> damage(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(DamagedFile.class::isInstance)
                .map(DamagedFile.class::cast)
                .findFirst();
    }

    /** In words; while the database is away there may be many, each the same. */
    private static String root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    void answer(Context ctx, Problem problem) {
        if (problem.status() == 401) {
            ctx.header("WWW-Authenticate", "Bearer");
        }
        if (Route.isApi(ctx.path())) {
            Answers.problem(ctx, problem, reader(ctx, problem));
        } else {
            pages.fail(ctx, problem);
        }
    }

    private Optional<Words> reader(Context ctx, Problem problem) {
        try {
            return Optional.of(problem.status() == 503 ? pages.wordsWithoutDatabase(ctx) : pages.words(ctx));
        } catch (RuntimeException e) {
            LOG.debug("The language of the reader is unknown", e);
            return Optional.empty();
        }
    }
}
