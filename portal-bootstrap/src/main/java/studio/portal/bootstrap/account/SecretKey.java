package studio.portal.bootstrap.account;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import studio.portal.bootstrap.CannotStart;
import studio.portal.bootstrap.files.DurableFiles;

/** The installation's own key, made on its first start and read by nobody else on the machine. */
public final class SecretKey {
    static final int LENGTH = 32;

    private static final String FILE = "secret.key";

    private final byte[] bytes;

    private SecretKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param folder shared by all nodes of the installation; whichever comes first makes the key */
    public static SecretKey in(Path folder) throws IOException {
        DurableFiles.createFolders(folder);
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            create(file);
        }
        var bytes = Files.readAllBytes(file);
        if (bytes.length != LENGTH) {
            throw new CannotStart("The key " + file + " is damaged: it has " + bytes.length + " bytes instead of "
                    + LENGTH + ". Put it back from a backup");
        }
        return new SecretKey(bytes);
    }

    /** Written aside and linked into place, so that it is there whole or not at all, and never replaces another. */
    private static void create(Path file) throws IOException {
        var fresh = new byte[LENGTH];
        new SecureRandom().nextBytes(fresh);
        var aside = Files.createTempFile(folderOf(file), FILE, ".new", ownerOnly(file));
        try {
            try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(fresh));
                channel.force(true);
            }
            link(aside, file);
        } finally {
            Files.deleteIfExists(aside);
        }
        DurableFiles.syncFolder(folderOf(file));
    }

    private static void link(Path aside, Path file) throws IOException {
        try {
            Files.createLink(file, aside);
        } catch (UnsupportedOperationException e) {
            Files.move(aside, file);
        } catch (FileAlreadyExistsException e) {
            return; // another node was first, and its key is the one
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        Set<String> views = file.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static Path folderOf(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new CannotStart("No folder holds " + file);
        }
        return folder;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "SecretKey[…]";
    }
}
