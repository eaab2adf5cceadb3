package studio.portal.bootstrap.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import studio.portal.application.file.CannotRender;
import studio.portal.domain.file.RenderingFailure;

/**
 * The process that reads what nobody trusts. Started by {@link ChildRenderer} with little memory, no environment and a
 * folder of its own; whatever happens to it, the portal only loses a preview.
 */
final class RenderFile {
    private RenderFile() {}

    /** Arguments: the type of the file, the file, the folder for what is made, and the limits. */
    public static void main(String[] arguments) {
        var words = List.of(arguments);
        var limits = Limits.of(words.subList(3, words.size()));
        var made = new Made(Path.of(words.get(2)));
        beside("portal is gone", RenderFile::endWithThePortal);
        beside("time is up", () -> endAfter(limits, made));
        try {
            make(Kind.of(words.get(0)).orElseThrow(), words.get(0), Path.of(words.get(1)), made, limits);
            made.end();
        } catch (CannotRender refused) {
            made.end(refused.why());
        } catch (InvalidPasswordException e) {
            made.end(RenderingFailure.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            made.end(RenderingFailure.BROKEN);
        } catch (OutOfMemoryError e) {
            made.end(RenderingFailure.TOO_LARGE);
        }
    }

    private static void make(Kind kind, String mediaType, Path file, Made made, Limits limits) throws IOException {
        switch (kind) {
            case PDF -> new PdfPages(made, limits).make(file);
            case PICTURE -> new SinglePicture(made, limits).make(file, mediaType);
            case TEXT -> throw new CannotRender(RenderingFailure.UNSUPPORTED, "Read without a process of its own");
        }
    }

    private static void beside(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The portal holds the other end of standard input until it dies. */
    private static void endWithThePortal() {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException gone) {
            // as good as closed
        }
        Runtime.getRuntime().halt(1);
    }

    private static void endAfter(Limits limits, Made made) {
        try {
            Thread.sleep(limits.making().toMillis());
        } catch (InterruptedException e) {
            return;
        }
        made.end(RenderingFailure.TOO_SLOW);
    }
}
