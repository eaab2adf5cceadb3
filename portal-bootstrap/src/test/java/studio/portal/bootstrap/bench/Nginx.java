package studio.portal.bootstrap.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The web server that files are measured against, if this machine has it: one process that sends with sendfile. */
final class Nginx {
    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/local/sbin");

    private Nginx() {}

    /** @return the program, wherever it is installed */
    static Optional<Path> installed() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
        return Stream.concat(Stream.of(path), FOLDERS.stream())
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param served the folder whose files it sends, {@code /} being the folder itself */
    static Child start(Path program, Path work, Path served, int port) throws IOException {
        Files.createDirectories(work);
        var settings = work.resolve("nginx.conf");
        Files.writeString(settings, """
                daemon off;
                master_process off;
                user root;
                pid %1$s/pid;
                error_log %1$s/error.log;
                events {}
                http {
                    access_log off;
                    sendfile on;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    server {
                        listen 127.0.0.1:%2$d;
                        root %3$s;
                        location = /ready { return 200; }
                    }
                }
                """.formatted(work, port, served));
        var command =
                List.of(program.toString(), "-e", work.resolve("error.log").toString(), "-c", settings.toString());
        return Child.start(work.resolve("nginx.log"), false, Map.of(), command);
    }
}
