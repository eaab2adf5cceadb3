package studio.portal.bootstrap.command;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import studio.portal.bootstrap.Config;
import studio.portal.bootstrap.Logging;

/** Which installation a command is about. */
final class Place {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of everything that is not put elsewhere (default: ./portal-data).")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--config", paramLabel = "FILE", description = "Settings file (default: none).")
    private Optional<Path> config = Optional.empty();

    Optional<Path> data() {
        return data;
    }

    Config read() {
        return read(data.orElse(Path.of("portal-data")));
    }

    Config read(Path folder) {
        var read = Config.read(config, System.getenv(), folder);
        if (read.logJson()) {
            Logging.asJson();
        }
        return read;
    }
}
