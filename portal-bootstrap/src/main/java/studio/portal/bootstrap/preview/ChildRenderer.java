package studio.portal.bootstrap.preview;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.portal.application.Unavailable;
import studio.portal.application.file.CannotRender;
import studio.portal.application.file.Renderer;
import studio.portal.domain.file.RenderingFailure;

/**
 * Renders each PDF and picture in a Java process of its own ({@link RenderFile}) which is given little memory and time, no
 * environment to speak of, and one folder. Readers of PDF and pictures meet files made to crash, fill or stall them; then that
 * process ends, and nothing else does.
 */
public final class ChildRenderer implements Renderer, AutoCloseable {
    private static final String FILE = "file";

    /** Larger files are rare, and copying them where the child can read them would fill the disk. */
    private static final long LARGEST = 100L * 1024 * 1024;

    /** More than any file is worked on. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private static final Duration DYING = Duration.ofSeconds(5);

    private final WorkFolders folders;
    private final Limits limits;
    private final Set<Process> children = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /** @param files what is worked on lies there for a while, so on the disk that is made for files */
    public ChildRenderer(Path files) throws IOException {
        this(files, Limits.OF_PORTAL);
    }

    ChildRenderer(Path files, Limits limits) throws IOException {
        this.folders = new WorkFolders(files.resolve("rendering"));
        this.limits = limits;
    }

    /** What a killed portal left. Another node's work of this hour stays. */
    public void removeAbandoned(Instant now) {
        folders.removeOlderThan(now.minus(ABANDONED));
    }

    /** Ends what is being drawn, which is no fault of the file and drawn later. */
    @Override
    public void close() {
        stopping = true;
        children.forEach(ChildRenderer::end);
    }

    /** Why such files are never rendered, whatever is in them; empty where it is worth trying. */
    public static Optional<RenderingFailure> refusal(String mediaType, long size) {
        var kind = Kind.of(mediaType);
        if (kind.isEmpty()) {
            return Optional.of(RenderingFailure.UNSUPPORTED);
        }
        return kind.get() != Kind.TEXT && size > LARGEST ? Optional.of(RenderingFailure.TOO_LARGE) : Optional.empty();
    }

    @Override
    public Rendered render(Source source) throws IOException {
        refusal(source.mediaType(), source.size()).ifPresent(why -> {
            throw new CannotRender(why, source.mediaType() + " of " + source.size() + " bytes");
        });
        if (Kind.of(source.mediaType()).equals(Optional.of(Kind.TEXT))) {
            return text(source);
        }
        var folder = folders.make();
        var rendered = false;
        try {
            var file = folder.resolve(FILE);
            try (var to = Files.newOutputStream(file)) {
                source.read(source.size(), to);
            }
            run(source.mediaType(), folder, file);
            Files.delete(file);
            var made = Handed.over(folder, limits, () -> WorkFolders.remove(folder));
            rendered = true;
            return made;
        } finally {
            if (!rendered) {
                WorkFolders.remove(folder);
            }
        }
    }

    /** Nothing is parsed here and not much is read, so that nothing has to be feared. */
    private Rendered text(Source source) throws IOException {
        var bytes = new ByteArrayOutputStream();
        source.read(PlainText.wanted(source.size(), limits.text()), bytes);
        var text = PlainText.of(bytes.toByteArray(), limits.text());
        if (text.isBlank()) {
            throw new CannotRender(RenderingFailure.UNSUPPORTED, "Nothing is written in it");
        }
        return new Rendered(0, List.of(), Optional.empty(), Optional.of(text), () -> {});
    }

    private void run(String mediaType, Path folder, Path file) throws IOException {
        var builder = new ProcessBuilder(command(mediaType, folder, file))
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear(); // it holds the database's password
        builder.environment().put("LC_ALL", "C.UTF-8"); // folders are not always named in ASCII
        builder.environment().put("MALLOC_ARENA_MAX", "1"); // each takes room that is limited
        Process child;
        try {
            child = builder.start();
        } catch (IOException e) {
            throw new CannotRender(RenderingFailure.CRASHED, "No process could be started: " + e.getMessage());
        }
        children.add(child);
        try {
            if (stopping) {
                throw stopped();
            }
            waitFor(child);
        } finally {
            end(child);
            children.remove(child);
        }
    }

    private void waitFor(Process child) {
        try {
            if (!child.waitFor(limits.killing().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CannotRender(RenderingFailure.TOO_SLOW, "Killed after " + limits.killing());
            }
        } catch (InterruptedException e) {
            throw stopped(); // and no flag that the next step would stumble over, in the middle of the database
        }
        if (child.exitValue() != 0) {
            if (stopping) {
                throw stopped();
            }
            throw new CannotRender(RenderingFailure.CRASHED, "Ended with " + child.exitValue());
        }
    }

    private static Unavailable stopped() {
        return new Unavailable("The portal stops", new InterruptedException());
    }

    /** Its standard input is closed by the end of this process, however that comes; then the child ends too. */
    private static void end(Process child) {
        child.descendants().forEach(ProcessHandle::destroyForcibly);
        child.destroyForcibly();
        try {
            child.waitFor(DYING.toMillis(), TimeUnit.MILLISECONDS); // until then it may write where we tidy up
        } catch (InterruptedException e) {
            return;
        }
    }

    /** Serial and without optimising compilation: most files are done before either would pay. */
    private List<String> command(String mediaType, Path folder, Path file) {
        var command = new ArrayList<>(limits.memoryLimit());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.memory() + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=64m",
                "-XX:CompressedClassSpaceSize=16m",
                "-XX:ReservedCodeCacheSize=24m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:ActiveProcessorCount=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-Dpdfbox.fontcache=" + folder,
                "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-cp",
                classPath(),
                RenderFile.class.getName(),
                mediaType,
                file.toString(),
                folder.toString()));
        command.addAll(limits.words());
        return command;
    }

    /** Absolute, for the process works in a folder of its own, and {@code java -jar} names the jar as it was typed. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
