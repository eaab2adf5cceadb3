package studio.portal.application.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Makes pictures and plain text of files that nobody trusts. Whatever a file is, this returns or throws within a time and
 * a memory of its own, and what it returns has nothing active in it.
 */
public interface Renderer {
    /** The longest side of a page's picture and of a thumbnail, in pixels. */
    int PAGE_SIDE = 1600;

    int THUMBNAIL_SIDE = 320;

    /** How many pages get a picture. */
    int MOST_PAGES = 50;

    /** How much text is taken out, in bytes of UTF-8. */
    int MOST_TEXT = 1024 * 1024;

    /** A file to be rendered. */
    interface Source {
        String mediaType();

        long size();

        /**
         * The first bytes of it.
         *
         * @throws IOException if they are not what was stored, or cannot be had just now
         */
        void read(long length, OutputStream to) throws IOException;
    }

    /** A PNG or JPEG that this made; its file is there until what it belongs to is closed. */
    record Picture(String mediaType, int width, int height, Path file) {}

    /**
     * What could be made in time.
     *
     * @param pageCount how many pages the file has; 0 of a text
     * @param pages pictures of the first of them, at most {@link #MOST_PAGES}, without holes
     * @param text without control characters but tab and line feed; empty where there is none to be had
     */
    record Rendered(
            int pageCount, List<Picture> pages, Optional<Picture> thumbnail, Optional<String> text, AutoCloseable files)
            implements AutoCloseable {
        @Override
        public void close() {
            try {
                files.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * @throws CannotRender if nothing can be made of it
     * @throws IOException if its bytes cannot be had
     */
    Rendered render(Source source) throws IOException;
}
