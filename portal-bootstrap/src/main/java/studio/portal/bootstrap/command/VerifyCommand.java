package studio.portal.bootstrap.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import studio.portal.bootstrap.Portal;

/** Checks every rule that stored data must keep. */
@Command(
        mixinStandardHelpOptions = true,
        name = "verify",
        description = "Checks database and files against every rule they must keep; one line per kind checked.")
public final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        try (var portal = Portal.open(place.read(), Clock.systemUTC())) {
            var out = spec.commandLine().getOut();
            portal.verify(checked ->
                    out.println(checked.name() + ": " + checked.rows() + (checked.holds() ? " checked" : " BROKEN")));
            out.flush();
        }
        return 0;
    }
}
