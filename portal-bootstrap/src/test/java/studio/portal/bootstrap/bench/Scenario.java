package studio.portal.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a visitor does again and again.
 *
 * @param name as the table says it
 * @param credential a header line
 * @param body what is posted, with {@value #PLACE} where a number rises; empty for GET
 * @param paths asked one after the other, then from the beginning
 */
record Scenario(String name, int port, String credential, String body, List<String> paths) {
    static final String PLACE = "{n}";

    private static final int FIRST_PATH = 4;

    Scenario {
        paths = List.copyOf(paths);
    }

    boolean writes() {
        return !body.isEmpty();
    }

    Scenario at(String otherName, int otherPort) {
        return new Scenario(otherName, otherPort, "X-Nobody: true", body, paths);
    }

    void write(Path file) throws IOException {
        var text = String.join("\n", name, String.valueOf(port), credential, body) + "\n" + String.join("\n", paths);
        Files.writeString(file, text);
    }

    static Scenario read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        return new Scenario(
                lines.get(0),
                Integer.parseInt(lines.get(1)),
                lines.get(2),
                lines.get(3),
                lines.subList(FIRST_PATH, lines.size()));
    }
}
