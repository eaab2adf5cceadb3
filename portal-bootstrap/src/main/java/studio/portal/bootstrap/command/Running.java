package studio.portal.bootstrap.command;

import java.util.concurrent.CountDownLatch;
import studio.portal.bootstrap.Portal;

/** Keeps a portal running until the process is told to stop, and then stops it gracefully. */
final class Running {
    /** What is done once the portal is ready to start. */
    interface Start {
        void run() throws Exception;
    }

    private Running() {}

    static int until(Portal portal, Start start) throws Exception {
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            portal.close();
                            stopped.countDown();
                        },
                        "stop"));
        try {
            start.run();
        } catch (Exception e) {
            portal.close();
            throw e;
        }
        stopped.await();
        return 0;
    }
}
