package studio.portal.bootstrap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The body of a form with files. */
final class Multipart {
    static final String TYPE = "multipart/form-data; boundary=----journey";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Multipart field(String name, String value) {
        part("name=\"" + name + "\"", "text/plain; charset=utf-8", value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** @param type what the browser claims it to be */
    Multipart file(String name, String fileName, String type, byte[] bytes) {
        part("name=\"" + name + "\"; filename=\"" + fileName + "\"", type, bytes);
        return this;
    }

    private void part(String disposition, String type, byte[] bytes) {
        line("------journey");
        line("Content-Disposition: form-data; " + disposition);
        line("Content-Type: " + type);
        line("");
        body.writeBytes(bytes);
        line("");
    }

    private void line(String text) {
        body.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Without its end, so that more may follow. */
    byte[] open() {
        return body.toByteArray();
    }

    byte[] bytes() {
        var all = new ByteArrayOutputStream();
        all.writeBytes(body.toByteArray());
        all.writeBytes("------journey--\r\n".getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }
}
