package studio.portal.bootstrap.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A mail server of a few lines that answers one line with what the test wants and all others with yes. */
final class ScriptedSmtp implements AutoCloseable {
    /** Instead of an answer: the connection ends. */
    static final String HANGS_UP = "";

    private final ServerSocket server;
    private final String line;
    private final String answer;

    /** @param line what the line begins with, for example {@code RCPT}; {@code .} is the end of a mail */
    ScriptedSmtp(String line, String answer) throws IOException {
        this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.line = line;
        this.answer = answer;
        var thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                try (var client = server.accept()) {
                    talk(client);
                }
            }
        } catch (SocketException e) {
            return; // closed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        var out = new PrintWriter(new OutputStreamWriter(client.getOutputStream(), StandardCharsets.US_ASCII), true);
        out.print("220 scripted\r\n");
        out.flush();
        var inMail = false;
        for (var said = in.readLine(); said != null; said = in.readLine()) {
            if (!inMail || said.equals(".")) {
                var asked = said.startsWith(line);
                if (asked && answer.equals(HANGS_UP)) {
                    return;
                }
                inMail = said.startsWith("DATA") && !asked;
                out.print((asked ? answer : inMail ? "354 go on" : "250 ok") + "\r\n");
                out.flush();
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
