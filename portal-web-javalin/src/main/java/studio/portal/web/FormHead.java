package studio.portal.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;

/** The words at the beginning of a form with files that is not read to its end; our forms have them before the files. */
final class FormHead implements MultiPart.Parser.Listener {
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final ByteArrayOutputStream value = new ByteArrayOutputStream();
    private String name = "";

    private FormHead() {}

    /** @param head some of the first bytes; a part that does not end in them is left out, and so is every file */
    static Map<String, List<String>> read(String contentType, byte[] head) {
        var found = new FormHead();
        var parser = new MultiPart.Parser(MultiPart.extractBoundary(contentType), found);
        parser.parse(Content.Chunk.from(ByteBuffer.wrap(head), false));
        return found.fields;
    }

    @Override
    public void onPartBegin() {
        name = "";
        value.reset();
    }

    @Override
    public void onPartHeader(String header, String content) {
        var named = NAME.matcher(content);
        if (header.equalsIgnoreCase("Content-Disposition") && !content.contains("filename") && named.find()) {
            name = named.group(1);
        }
    }

    @Override
    public void onPartContent(Content.Chunk chunk) {
        var bytes = new byte[chunk.remaining()];
        chunk.getByteBuffer().slice().get(bytes);
        if (!name.isEmpty()) {
            value.writeBytes(bytes);
        }
    }

    @Override
    public void onPartEnd() {
        if (!name.isEmpty()) {
            var text = value.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
            fields.computeIfAbsent(name, key -> new ArrayList<>()).add(text);
        }
    }
}
