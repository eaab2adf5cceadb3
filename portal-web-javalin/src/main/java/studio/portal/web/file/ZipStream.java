package studio.portal.web.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip that is sent while it is made, in constant memory, with ZIP64 where files or their number need it. What is not
 * {@linkplain #end() ended} is no zip: whoever unpacks it is told so. Files are stored as they are, for most that people
 * send each other are compressed already.
 */
final class ZipStream {
    /** Writes the bytes of one file. */
    interface Content {
        void write(OutputStream to) throws IOException;
    }

    private final ZipOutputStream zip;
    private final EntryNames names = new EntryNames();

    ZipStream(OutputStream to) {
        this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        this.zip.setLevel(Deflater.NO_COMPRESSION);
    }

    /** @param name that it should have; another one gets a number */
    void add(String name, Instant at, Content content) throws IOException {
        var entry = new ZipEntry(names.unique(name));
        entry.setLastModifiedTime(FileTime.from(at));
        zip.putNextEntry(entry);
        content.write(new FilterOutputStream(zip) {
            @Override
            public void write(byte[] piece, int offset, int length) throws IOException {
                zip.write(piece, offset, length);
            }

            /** The zip goes on. */
            @Override
            public void close() {}
        });
        zip.closeEntry();
    }

    void end() throws IOException {
        zip.finish();
        zip.flush();
    }
}
