package studio.portal.persistence;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which scripts a database has had, asked without Flyway, which takes a fifth of a start to find that there is nothing to
 * do. That a script of old was edited is not noticed here, only by Flyway when it next runs a new one.
 */
final class MigrationHistory {
    private final Connection database;

    MigrationHistory(Connection database) {
        this.database = database;
    }

    /**
     * Whether every script in these places is done and none has failed; no if that cannot be told.
     *
     * @param places folders of the class path
     */
    boolean isComplete(List<String> places) {
        try {
            var scripts = scripts(places);
            var done = new HashSet<String>();
            try (var statement = database.createStatement();
                    var rows =
                            statement.executeQuery("select \"script\", \"success\" from \"flyway_schema_history\"")) {
                while (rows.next()) {
                    if (!rows.getBoolean(2)) {
                        return false;
                    }
                    done.add(rows.getString(1));
                }
            }
            return !scripts.isEmpty() && done.containsAll(scripts);
        } catch (SQLException | IOException e) {
            return false; // most often because the database is new; what else it is, Flyway will say
        }
    }

    private static Set<String> scripts(List<String> places) throws IOException {
        var scripts = new HashSet<String>();
        for (var path : places) {
            for (var folder :
                    Collections.list(MigrationHistory.class.getClassLoader().getResources(path))) {
                scripts.addAll(files(folder, path + "/"));
            }
        }
        return scripts;
    }

    private static Set<String> files(URL folder, String path) throws IOException {
        if (folder.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            try (var jar = connection.getJarFile()) {
                return names(jar.stream().map(entry -> entry.getName()).filter(name -> name.startsWith(path)));
            }
        }
        try (var files = Files.list(Path.of(URI.create(folder.toString())))) {
            return names(files.map(file -> file.toUri().getPath()));
        }
    }

    private static Set<String> names(Stream<String> paths) {
        return new HashSet<>(paths.filter(path -> path.endsWith(".sql"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList());
    }
}
