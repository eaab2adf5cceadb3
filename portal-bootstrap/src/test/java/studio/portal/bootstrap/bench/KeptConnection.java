package studio.portal.bootstrap.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that is kept and asked again and again. Knows no more of the protocol than that takes, so
 * that the load generator leaves the processors to the server.
 */
final class KeptConnection implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int PATIENCE_MILLIS = 30_000;

    private final SocketChannel channel;
    private final InputStream in;
    private final StringBuilder line = new StringBuilder();

    KeptConnection(int port) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        var socket = channel.socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /** Sends a request as it is and reads the whole answer. */
    Answer ask(byte[] request) throws IOException {
        channel.socket().getOutputStream().write(request);
        return answer();
    }

    /** What writes a body of any size, as the head announced it. */
    interface Body {
        void writeTo(WritableByteChannel to) throws IOException;
    }

    Answer send(byte[] head, Body body) throws IOException {
        channel.socket().getOutputStream().write(head);
        body.writeTo(channel);
        return answer();
    }

    private Answer answer() throws IOException {
        var head = head();
        return new Answer(head.status(), head.location(), head.chunked() ? chunks() : exactly((int) head.length()));
    }

    /** Reads an answer of a known length of any size and keeps nothing. @return how long its body was, in bytes */
    long drain(byte[] request) throws IOException {
        channel.socket().getOutputStream().write(request);
        var head = head();
        if (head.status() != 200 || head.chunked()) {
            throw new IOException("Answered " + head);
        }
        var buffer = new byte[BUFFER];
        for (var left = head.length(); left > 0; ) {
            var read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new IOException("The connection ended in the middle of an answer");
            }
            left -= read;
        }
        return head.length();
    }

    private record Head(int status, String location, long length, boolean chunked) {}

    private Head head() throws IOException {
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var location = "";
        var length = 0L;
        var chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(
                        header.substring("content-length:".length()).strip());
            } else if (lower.startsWith("location:")) {
                location = header.substring("location:".length()).strip();
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            }
        }
        return new Head(status, location, length, chunked);
    }

    record Answer(int status, String location, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private byte[] chunks() throws IOException {
        var whole = new java.io.ByteArrayOutputStream(BUFFER);
        for (var size = chunkSize(); size > 0; size = chunkSize()) {
            whole.write(exactly(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("The connection ended in the middle of an answer");
        }
        return bytes;
    }

    private String line() throws IOException {
        line.setLength(0);
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The connection ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
