package studio.portal.bootstrap.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import studio.portal.bootstrap.Portal;

/** Brings the database up to date and stops. */
@Command(mixinStandardHelpOptions = true, name = "migrate", description = "Brings the database up to date and stops.")
public final class MigrateCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var config = place.read();
        try (var database = Portal.database(config)) {
            spec.commandLine().getOut().println("Up to date: " + config.database() + " (" + database.vendor() + ")");
        }
        return 0;
    }
}
