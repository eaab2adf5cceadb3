package studio.portal.bootstrap;

import org.slf4j.LoggerFactory;
import studio.portal.persistence.Database;
import studio.portal.web.WebServer;

/**
 * Reads the classes that serving needs on a second processor, while the first reads the command line and opens the
 * database. Makes nothing of them: without it a start takes longer and does the same.
 */
final class Preparation {
    private Preparation() {}

    static void begin() {
        // First, and before another thread asks: whoever asks meanwhile would be given a stand-in.
        LoggerFactory.getLogger(Preparation.class);
        var reader = new Thread(Preparation::touch, "prepare");
        reader.setDaemon(true);
        reader.start();
    }

    /** In the order in which they are needed. */
    private static void touch() {
        CommandValidation.ofPortal();
        Database.touch();
        WebServer.touch();
    }
}
