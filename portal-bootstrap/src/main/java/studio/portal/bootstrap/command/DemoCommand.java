package studio.portal.bootstrap.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import studio.portal.bootstrap.CannotStart;
import studio.portal.bootstrap.Config;
import studio.portal.bootstrap.Portal;
import studio.portal.bootstrap.demo.Demo;
import studio.portal.bootstrap.demo.InvoiceDeeds;
import studio.portal.bootstrap.demo.SettableClock;
import studio.portal.domain.settings.StudioSettings;

/** The portal with a believable studio in it, to be looked at and thrown away. */
@Command(
        mixinStandardHelpOptions = true,
        name = "demo",
        description = "Starts the portal on a fresh data folder filled with a believable studio.")
public final class DemoCommand implements Callable<Integer> {
    /** Nobody is mailed about what happened before. */
    private static final Duration TOLD = Duration.ofDays(6);

    private static final String SIGN_INS = """
        Sign in with the password demo-portal-2026 as one of these:
          client@kern.example        Mara Kern, Kern & Sons, all permissions
          colleague@kern.example     Paul Kern, Kern & Sons, no extra permission
          client@bluebird.example    Bea Wong, Bluebird, all permissions
          staff@northlight.example   Ana Ruiz, of the studio Northlight
          jonas@northlight.example   Jonas Lind, of the studio Northlight
          admin@northlight.example   Nora Light, admin of the studio Northlight
        Mails are not sent; staff read them in the portal under Studio, Mails.\
        """;

    @Mixin
    private Place place = new Place();

    @Mixin
    private Listening listening = new Listening();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var config = place.read(freshFolder());
        var now = Instant.now();
        var clock = new SettableClock();
        var portal = Portal.openDemo(config, clock, now.minus(TOLD));
        return Running.until(portal, () -> {
            var studio = StudioSettings.first("Northlight", ZoneId.of("Europe/Berlin"));
            new Demo(
                            portal.accounts(),
                            portal.tickets(),
                            portal.documents(),
                            portal.projects(),
                            portal.projectQueries(),
                            portal.requests(),
                            new InvoiceDeeds(
                                    portal.invoices(), portal.billing(), portal.offers(), portal.offerQueries()),
                            portal.tokens(),
                            portal.transactions(),
                            clock)
                    .fill(studio, now);
            say(
                    config,
                    portal.start(
                                    listening.host(),
                                    listening.port(),
                                    config.mail().sent(),
                                    Demo::refusingTheMisspelt)
                            .base()
                            .toString());
        });
    }

    private void say(Config config, String address) {
        var out = spec.commandLine().getOut();
        out.println("Portal:   " + address);
        out.println("Data:     " + config.data());
        out.println("Database: " + config.database());
        out.println(SIGN_INS);
        out.flush();
    }

    private Path freshFolder() throws IOException {
        if (place.data().isEmpty()) {
            return Files.createTempDirectory("portal-demo-");
        }
        var folder = place.data().get();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new CannotStart("The demo wants a new or empty folder, and " + folder + " has files in it");
                }
            }
        }
        return folder;
    }
}
