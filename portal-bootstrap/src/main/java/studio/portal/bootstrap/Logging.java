package studio.portal.bootstrap;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lines on standard error: standard output is the commands' own. Found by Logback; it is code because reading the same
 * from XML takes a tenth of a start. Another configuration, named in the system property
 * {@code logback.configurationFile} or for tests, comes first.
 */
public final class Logging extends ContextAwareBase implements Configurator {
    private static final String LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{24} %X{request:--} %X{address:--} %msg%n";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (isConfiguredElsewhere()) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        asLines(context);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    static void asLines(LoggerContext context) {
        level(context, Logger.ROOT_LOGGER_NAME, Level.WARN);
        level(context, "studio.portal", Level.INFO);
        // Warns about columns without a time zone; ours have one.
        level(context, "com.github.kagkarlsson.scheduler.jdbc", Level.ERROR);
        var lines = new PatternLayoutEncoder();
        lines.setPattern(LINE);
        write(context, lines);
    }

    /** From now on each line is a JSON object. */
    public static void asJson() {
        if (!isConfiguredElsewhere() && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            asJson(context);
        }
    }

    static void asJson(LoggerContext context) {
        var objects = new JsonEncoder();
        objects.setWithFormattedMessage(true);
        objects.setWithMessage(false);
        objects.setWithArguments(false);
        objects.setWithContext(false);
        objects.setWithSequenceNumber(false);
        objects.setWithNanoseconds(false);
        write(context, objects);
    }

    private static boolean isConfiguredElsewhere() {
        return System.getProperty("logback.configurationFile") != null
                || Logging.class.getResource("/logback-test.xml") != null;
    }

    private static void level(LoggerContext context, String name, Level level) {
        context.getLogger(name).setLevel(level);
    }

    private static void write(LoggerContext context, Encoder<ILoggingEvent> encoder) {
        encoder.setContext(context);
        encoder.start();
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(appender);
    }
}
