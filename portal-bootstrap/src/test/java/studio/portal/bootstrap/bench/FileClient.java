package studio.portal.bootstrap.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A member of the first client who sends and fetches one large file, each time over a new connection. */
final class FileClient {
    private final int port;
    private final Path file;
    private final String credential;

    FileClient(int port, Path file) {
        this.port = port;
        this.file = file;
        this.credential = "\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + Cast.MEMBER_SECRET + "\r\n";
    }

    /** @param seconds from the first byte of the request to the answer */
    record Sent(String id, double seconds) {}

    Sent upload() throws IOException {
        var begun = System.nanoTime();
        try (var connection = new KeptConnection(port)) {
            var head = "POST /api/v1/attachments?name=film.bin HTTP/1.1" + credential
                    + "Content-Type: application/octet-stream\r\nContent-Length: " + Files.size(file) + "\r\n\r\n";
            var answer = expect(201, connection.send(bytes(head), this::write));
            return new Sent(field(answer, "id"), Runs.since(begun));
        }
    }

    /** As browsers send it: announced, and then what is there of it. */
    Sent resumable() throws IOException {
        var begun = System.nanoTime();
        try (var connection = new KeptConnection(port)) {
            var tus = credential + "Tus-Resumable: 1.0.0\r\n";
            var announced = expect(
                    201,
                    connection.ask(bytes("POST /api/v1/uploads HTTP/1.1" + tus + "Upload-Length: " + Files.size(file)
                            + "\r\nUpload-Metadata: filename ZmlsbS5iaW4=\r\nContent-Length: 0\r\n\r\n")));
            var path = announced.location().replaceFirst("^https?://[^/]+", "");
            var head = "PATCH " + path + " HTTP/1.1" + tus + "Upload-Offset: 0\r\n"
                    + "Content-Type: application/offset+octet-stream\r\nContent-Length: " + Files.size(file)
                    + "\r\n\r\n";
            expect(204, connection.send(bytes(head), this::write));
            return new Sent(path.substring(path.lastIndexOf('/') + 1), Runs.since(begun));
        }
    }

    private void write(WritableByteChannel to) throws IOException {
        try (var from = FileChannel.open(file)) {
            for (var at = 0L; at < from.size(); ) {
                at += from.transferTo(at, from.size() - at, to);
            }
        }
    }

    /** @return how long sending it had taken */
    double delete(Sent sent) throws IOException {
        try (var connection = new KeptConnection(port)) {
            expect(
                    204,
                    connection.ask(
                            bytes("DELETE /api/v1/attachments/" + sent.id() + " HTTP/1.1" + credential + "\r\n")));
        }
        return sent.seconds();
    }

    String document(String upload) throws IOException {
        var body = "{\"title\":\"The film\",\"kind\":\"asset\",\"uploadId\":\"" + upload + "\"}";
        try (var connection = new KeptConnection(port)) {
            var head = "POST /api/v1/documents HTTP/1.1" + credential
                    + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
            return field(expect(201, connection.ask(bytes(head + body))), "id");
        }
    }

    double get(String path) throws IOException {
        var begun = System.nanoTime();
        try (var connection = new KeptConnection(port)) {
            var length = connection.drain(bytes("GET " + path + " HTTP/1.1" + credential + "\r\n"));
            if (length != Files.size(file)) {
                throw new IOException("Only " + length + " bytes");
            }
        }
        return Runs.since(begun);
    }

    private static KeptConnection.Answer expect(int status, KeptConnection.Answer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException("Answered " + answer.status() + ": " + answer.text());
        }
        return answer;
    }

    private static String field(KeptConnection.Answer answer, String field) {
        return answer.text().replaceFirst("(?s).*?\"" + field + "\":\"([^\"]+)\".*", "$1");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
