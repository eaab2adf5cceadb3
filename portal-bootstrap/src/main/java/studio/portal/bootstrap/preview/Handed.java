package studio.portal.bootstrap.preview;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.portal.application.file.CannotRender;
import studio.portal.application.file.Renderer;
import studio.portal.application.file.Renderer.Picture;
import studio.portal.application.file.Renderer.Rendered;
import studio.portal.domain.file.RenderingFailure;

/** Reads what a child handed over, believing no more of it than it has to. */
final class Handed {
    private static final Pattern LINE = Pattern.compile("(?<failure>failure (?<why>[a-z_]{1,20}))"
            + "|(?<pages>pages (?<count>[0-9]{1,9}))"
            + "|text text\\.txt"
            + "|picture (?<file>(thumbnail|page-[0-9]{1,4})\\.(png|jpg)) (?<width>[0-9]{1,4}) (?<height>[0-9]{1,4})");

    /** Twice a picture of {@link Renderer#PAGE_SIDE} square without any compression. */
    private static final long LARGEST_PICTURE = 16L * 1024 * 1024;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final long LARGEST_LIST = 64L * 1024;

    private final Path folder;
    private final Limits limits;
    private final List<Picture> pages = new ArrayList<>();
    private Optional<Picture> thumbnail = Optional.empty();
    private Optional<String> text = Optional.empty();
    private int count;

    private Handed(Path folder, Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** @throws CannotRender if there is nothing, or not what a child of ours hands over */
    static Rendered over(Path folder, Limits limits, AutoCloseable files) throws IOException {
        var handed = new Handed(folder, limits);
        try {
            handed.takeAll();
        } catch (CharacterCodingException e) {
            throw new CannotRender(RenderingFailure.CRASHED, "Not in UTF-8");
        }
        return new Rendered(handed.count, List.copyOf(handed.pages), handed.thumbnail, handed.text, files);
    }

    private void takeAll() throws IOException {
        for (var line : Files.readAllLines(file(Made.LIST, LARGEST_LIST))) {
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new CannotRender(RenderingFailure.CRASHED, "Not what the child says");
            }
            take(parts);
        }
    }

    private void take(Matcher line) throws IOException {
        if (line.group("failure") != null) {
            throw new CannotRender(RenderingFailure.of(line.group("why")), "As the child says");
        }
        if (line.group("pages") != null) {
            count = Integer.parseInt(line.group("count"));
        } else if (line.group("file") == null) {
            text = Optional.of(Files.readString(file("text.txt", limits.text())));
        } else {
            takePicture(line);
        }
    }

    private void takePicture(Matcher line) throws IOException {
        var name = line.group("file");
        var file = file(name, LARGEST_PICTURE);
        var picture = new Picture(
                mediaType(file), Integer.parseInt(line.group("width")), Integer.parseInt(line.group("height")), file);
        if (name.startsWith("thumbnail")) {
            thumbnail = Optional.of(picture);
        } else if (pages.size() < limits.pages() && name.startsWith("page-" + (pages.size() + 1) + ".")) {
            pages.add(picture);
        } else {
            throw new CannotRender(RenderingFailure.CRASHED, "Pages out of order");
        }
    }

    /** By its first bytes: what is not a PNG or a JPEG is never handed on. */
    private static String mediaType(Path file) throws IOException {
        byte[] first;
        try (var input = Files.newInputStream(file)) {
            first = input.readNBytes(PNG.length);
        }
        if (Arrays.equals(first, PNG)) {
            return "image/png";
        }
        if (first.length > JPEG.length && Arrays.equals(first, 0, JPEG.length, JPEG, 0, JPEG.length)) {
            return "image/jpeg";
        }
        throw new CannotRender(RenderingFailure.CRASHED, "Not a picture");
    }

    private Path file(String name, long largest) throws IOException {
        var file = folder.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > largest) {
            throw new CannotRender(RenderingFailure.CRASHED, "Nothing handed over");
        }
        return file;
    }
}
