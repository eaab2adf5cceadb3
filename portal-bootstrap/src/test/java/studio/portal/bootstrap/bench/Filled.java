package studio.portal.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the measurements ask for. */
record Filled(
        List<Long> memberNumbers,
        List<UUID> unfinished,
        List<String> rareOfMember,
        List<String> rare,
        List<UUID> documents,
        List<Long> projects,
        List<UUID> invoices,
        List<UUID> offers,
        List<UUID> clients) {
    void write(Path file) throws IOException {
        Files.write(
                file,
                Stream.of(memberNumbers, unfinished, rareOfMember, rare, documents, projects, invoices, offers, clients)
                        .map(list -> list.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                        .toList());
    }

    static Filled read(Path file) throws IOException {
        var lines = Files.readAllLines(file).stream()
                .map(line -> List.of(line.split(" ")))
                .toList();
        return new Filled(
                lines.get(0).stream().map(Long::valueOf).toList(),
                lines.get(1).stream().map(UUID::fromString).toList(),
                lines.get(2),
                lines.get(3),
                lines.get(4).stream().map(UUID::fromString).toList(),
                lines.get(5).stream().map(Long::valueOf).toList(),
                lines.get(6).stream().map(UUID::fromString).toList(),
                lines.get(7).stream().map(UUID::fromString).toList(),
                lines.get(8).stream().map(UUID::fromString).toList());
    }
}
