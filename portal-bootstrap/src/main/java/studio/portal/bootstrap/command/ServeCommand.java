package studio.portal.bootstrap.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import studio.portal.application.notification.SentMails;
import studio.portal.bootstrap.Portal;

/** Starts the portal and stays until the process is told to stop. */
@Command(
        mixinStandardHelpOptions = true,
        name = ServeCommand.NAME,
        description = "Starts the portal. This is what happens without a command too.")
public final class ServeCommand implements Callable<Integer> {
    public static final String NAME = "serve";

    @Mixin
    private Place place = new Place();

    @Mixin
    private Listening listening = new Listening();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var config = place.read();
        var out = spec.commandLine().getOut();
        var portal = Portal.open(config, Clock.systemUTC());
        return Running.until(portal, () -> {
            var address = portal.start(listening.host(), listening.port(), SentMails.none());
            out.println("Portal:   " + address.base());
            out.println("Data:     " + config.data());
            out.println("Database: " + config.database());
            out.flush();
        });
    }
}
