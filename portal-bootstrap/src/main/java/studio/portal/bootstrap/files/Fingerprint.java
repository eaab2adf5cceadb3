package studio.portal.bootstrap.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import studio.portal.application.file.BlobStore.Stored;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.Upload;

/** The SHA-256 of a whole file and of each of its blocks, taken while it passes by. */
final class Fingerprint {
    private static final int PIECE = 64 * 1024;

    private final MessageDigest whole = sha256();
    private final MessageDigest block = sha256();
    private final List<ContentHash> blocks = new ArrayList<>();
    private long size;
    private int inBlock;
    private boolean isSound = true;

    static ContentHash of(InputStream bytes) throws IOException {
        var digest = sha256();
        bytes.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return hash(digest);
    }

    /** Of what a file begins with, read once more; nothing else of it counts. */
    static Fingerprint ofBeginning(FileChannel channel, long length) throws IOException {
        var fingerprint = new Fingerprint();
        var piece = ByteBuffer.allocate(PIECE);
        while (fingerprint.size() < length) {
            piece.clear().limit((int) Math.min(PIECE, length - fingerprint.size()));
            var read = channel.read(piece, fingerprint.size());
            if (read < 0) {
                throw new EOFException("The file is shorter than it was");
            }
            fingerprint.add(piece.array(), read);
        }
        return fingerprint;
    }

    void add(byte[] piece, int length) {
        count(length);
        addToWhole(piece, length);
        addToBlocks(piece, length);
    }

    /** The first of three steps that are one {@link #add}. The others may be done on two threads, each piece after the one before. */
    void count(int length) {
        size += length;
    }

    void addToWhole(byte[] piece, int length) {
        whole.update(piece, 0, length);
    }

    void addToBlocks(byte[] piece, int length) {
        for (var from = 0; from < length; ) {
            var taken = Math.min(length - from, Upload.BLOCK_SIZE - inBlock);
            block.update(piece, from, taken);
            inBlock += taken;
            from += taken;
            if (inBlock == Upload.BLOCK_SIZE) {
                endBlock();
            }
        }
    }

    long size() {
        return size;
    }

    /** Some of what was counted was not hashed. */
    void spoil() {
        isSound = false;
    }

    /** Whether it says what the bytes are. */
    boolean isSound() {
        return isSound;
    }

    /** @throws IllegalStateException if it is not sound */
    Stored stored(String mediaType) {
        if (!isSound) {
            throw new IllegalStateException("Not all bytes were hashed");
        }
        if (inBlock > 0) {
            endBlock();
        }
        return new Stored(size, hash(whole), List.copyOf(blocks), mediaType);
    }

    private void endBlock() {
        blocks.add(hash(block));
        inBlock = 0;
    }

    static ContentHash hash(MessageDigest digest) {
        return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
