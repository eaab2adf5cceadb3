package studio.portal.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import studio.portal.bootstrap.preview.HostileFiles;

/** Documents of Kern &amp; Sons with previews, added by the API. */
final class DrawnDocuments {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunningPortal portal;

    DrawnDocuments(RunningPortal portal) {
        this.portal = portal;
    }

    /** The id of a new document; staff's is private. */
    String document(Someone by, String name, byte[] bytes) {
        var body = new LinkedHashMap<String, Object>(
                Map.of("title", "Terms " + Given.word("t"), "kind", "other", "uploadId", upload(by, name, bytes)));
        if (by != Someone.MARA && by != Someone.PAUL) {
            body.put("clientId", portal.api(Someone.MARA).get("/me").expect(200).json("client/id"));
        }
        return portal.api(by).post("/documents", body).expect(201).json("id");
    }

    /** One with a picture of its only page. */
    String picture(Someone by) {
        try {
            var id = document(by, "logo.png", HostileFiles.picture("png", 300, 200));
            preview(by, id, 1);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void version(Someone by, String document, String name, byte[] bytes) {
        portal.api(by)
                .post("/documents/" + document + "/versions", Map.of("uploadId", upload(by, name, bytes)))
                .expect(201);
    }

    private String upload(Someone by, String name, byte[] bytes) {
        return portal.api(by)
                .raw("POST", "/attachments?name=" + Http.encode(name), "application/octet-stream", bytes)
                .expect(201)
                .json("id");
    }

    /** Once it is made, or known not to be. */
    Answer preview(Someone as, String document, int version) {
        var path = "/documents/" + document + "/versions/" + version + "/preview";
        Waiting.until(
                "the preview is made",
                PATIENCE,
                () -> !portal.api(as).get(path).expect(200).json("state").equals("pending"));
        return portal.api(as).get(path).expect(200);
    }
}
