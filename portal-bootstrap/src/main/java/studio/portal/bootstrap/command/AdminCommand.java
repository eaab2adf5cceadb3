package studio.portal.bootstrap.command;

import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import studio.portal.application.account.CreateAdmin;
import studio.portal.bootstrap.Portal;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;

/** Everything about admins that needs no browser. */
@Command(
        name = "admin",
        description = "Manages admins.",
        mixinStandardHelpOptions = true,
        subcommands = AdminCommand.Create.class)
public final class AdminCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command; there is: create");
    }

    /** The first admin, who invites everybody else. */
    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Creates an admin and prints a link, valid once and for two hours, to set the password.")
    static final class Create implements Callable<Integer> {
        @Mixin
        private Place place = new Place();

        @Option(names = "--email", required = true, paramLabel = "E", description = "E-mail address to sign in with.")
        private String email = "";

        @Option(names = "--name", required = true, paramLabel = "N", description = "Name as others read it.")
        private String name = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws Exception {
            var command = new CreateAdmin.Command(
                    EmailAddress.parse(email)
                            .orElseThrow(() ->
                                    new ParameterException(spec.commandLine(), "Not an e-mail address: " + email)),
                    name);
            var config = place.read();
            try (var portal = Portal.open(config, Clock.systemUTC())) {
                var path = portal.accounts().createAdmin().handle(new Actor.System("create-admin"), command);
                var base = config.baseUrl().map(URI::toString).orElse("http://127.0.0.1:8080");
                spec.commandLine()
                        .getOut()
                        .println("Set the password of " + email + " within two hours: " + base + path);
            }
            return 0;
        }
    }
}
