package studio.portal.bootstrap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A mail server that takes every mail, or refuses some recipients, or falls silent at the worst moment. */
final class FussySmtp implements AutoCloseable {
    /** Where a conversation stands. */
    enum Moment {
        NEVER,
        /** The client has connected. */
        GREETING,
        /** The mail is here, and the client waits to hear so. */
        END_OF_MAIL
    }

    record Received(String to, String source) {
        private static final Pattern ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");

        String messageId() {
            var matcher = ID.matcher(source);
            if (!matcher.find()) {
                throw new AssertionError("No Message-ID: " + source);
            }
            return matcher.group(1);
        }
    }

    private static final String YES = "250 OK";

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ConcurrentLinkedQueue<Received> received = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Socket> waiting = new ConcurrentLinkedQueue<>();
    private volatile Function<String, String> opinion = recipient -> YES;
    private volatile Moment silentFrom = Moment.NEVER;

    FussySmtp() throws IOException {
        daemon(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    /** @param reply to each recipient, as SMTP says it; those that begin with 2 mean yes */
    void think(Function<String, String> reply) {
        opinion = reply;
    }

    void acceptEverything() {
        opinion = recipient -> YES;
        silentFrom = Moment.NEVER;
    }

    void fallSilentAt(Moment moment) {
        silentFrom = moment;
    }

    /** How many clients wait for a word that will not come. */
    int kept() {
        return waiting.size();
    }

    List<Received> to(String recipient) {
        return received.stream().filter(mail -> mail.to().equals(recipient)).toList();
    }

    private void serve() {
        try {
            while (true) {
                var client = server.accept();
                daemon(() -> talk(client));
            }
        } catch (SocketException e) {
            return; // closed
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void talk(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            var out = new PrintWriter(new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8), true);
            say(client, out, Moment.GREETING, "220 fussy.example");
            var recipient = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT TO:")) {
                    recipient = line.replaceFirst(".*<(.*)>.*", "$1");
                    say(client, out, Moment.NEVER, opinion.apply(recipient));
                } else if (line.equals("DATA")) {
                    say(client, out, Moment.NEVER, "354 Go ahead");
                    received.add(new Received(recipient, mail(in)));
                    say(client, out, Moment.END_OF_MAIL, YES);
                } else if (line.equals("QUIT")) {
                    say(client, out, Moment.NEVER, "221 Bye");
                    return;
                } else {
                    say(client, out, Moment.NEVER, YES);
                }
            }
        } catch (IOException e) {
            return; // the client is gone
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private void say(Socket client, PrintWriter out, Moment moment, String words) throws IOException {
        if (moment != Moment.NEVER && moment == silentFrom) {
            waiting.add(client);
            client.getInputStream().readAllBytes(); // until the client gives up
            throw new SocketException("Nothing more is said");
        }
        out.print(words + "\r\n");
        out.flush();
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "fussy-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
