package studio.portal.bootstrap;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import studio.portal.bootstrap.command.AdminCommand;
import studio.portal.bootstrap.command.DemoCommand;
import studio.portal.bootstrap.command.Failures;
import studio.portal.bootstrap.command.MigrateCommand;
import studio.portal.bootstrap.command.ServeCommand;
import studio.portal.bootstrap.command.VerifyCommand;

/** The command line. Exit codes: 0 done, 1 a failure with one clear line, 2 wrong usage. */
@Command(
        name = "portal",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "A client portal for studios. Without a command: serve.",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            AdminCommand.class,
            MigrateCommand.class,
            VerifyCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        // Nothing is ever drawn on a screen, and without this Java would look for one.
        System.setProperty("java.awt.headless", "true");
        var words = withCommand(arguments);
        if (words[0].equals(ServeCommand.NAME)) {
            Preparation.begin();
        }
        return new CommandLine(new Main())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(Failures.line(failure));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(words);
    }

    /** Options alone are those of the command that is meant when none is named. */
    private static String[] withCommand(String[] arguments) {
        var ofPortal = arguments.length > 0
                && (!arguments[0].startsWith("-")
                        || Stream.of("-h", "--help", "-V", "--version").anyMatch(arguments[0]::equals));
        return ofPortal
                ? arguments
                : Stream.concat(Stream.of(ServeCommand.NAME), Arrays.stream(arguments))
                        .toArray(String[]::new);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"portal " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
