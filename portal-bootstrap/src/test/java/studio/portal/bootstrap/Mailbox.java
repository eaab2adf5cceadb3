package studio.portal.bootstrap;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The mails that went out, as a mail program would read them. */
final class Mailbox {
    /**
     * @param id by which the portal knows it
     * @param source the whole mail as it travels
     */
    record Letter(String id, String to, String subject, String text, String html, String source) {
        private static final Pattern CODE = Pattern.compile("(?m)^\\s*([A-Z0-9]{3}[ -]?[A-Z0-9]{3})\\s*$");
        private static final Pattern LINK = Pattern.compile("https?://\\S+");

        /** The file that came with it. */
        byte[] attached() {
            try {
                var message = new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
                try (var bytes =
                        ((Multipart) message.getContent()).getBodyPart(1).getInputStream()) {
                    return bytes.readAllBytes();
                }
            } catch (IOException | MessagingException e) {
                throw new AssertionError("No file in: " + subject, e);
            }
        }

        /** The sign-in code, which stands on a line of its own. */
        String code() {
            var matcher = CODE.matcher(text);
            if (!matcher.find()) {
                throw new AssertionError("No code in: " + text);
            }
            return matcher.group(1).replaceAll("[ -]", "");
        }

        /** Where its button leads. */
        String link() {
            var matcher = LINK.matcher(text);
            if (!matcher.find()) {
                throw new AssertionError("No link in: " + text);
            }
            return matcher.group();
        }

        /** The path of {@link #link}. */
        String path() {
            return link().replaceFirst("https?://[^/]+", "");
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final Session session = Session.getInstance(new Properties());
    private final Map<Path, Letter> read = new ConcurrentHashMap<>();

    Mailbox(Path folder) {
        this.folder = folder;
    }

    List<Letter> all() {
        var all = new ArrayList<Letter>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (var files = Files.newDirectoryStream(folder, "*.eml")) {
            files.forEach(file -> all.add(read.computeIfAbsent(file, this::read)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    List<Letter> to(String email) {
        return all().stream().filter(letter -> letter.to().equals(email)).toList();
    }

    private static String id(Path file) {
        return String.valueOf(file.getFileName()).replace(".eml", "");
    }

    /** Waits for it: mails go out after the answer. */
    Letter await(String email, Predicate<Letter> wanted) {
        var until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            var found = to(email).stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new AssertionError("No such mail to " + email + "; there are "
                + to(email).stream().map(Letter::subject).toList());
    }

    /** As {@link #await}, and never the same letter twice. */
    Letter awaitNext(String email, Predicate<Letter> wanted) {
        return await(email, letter -> wanted.test(letter) && isNew(email, letter));
    }

    /** The code that was mailed for an attempt to sign in, which the mail's button names. */
    String awaitCode(String email, String attempt) {
        return await(email, letter -> letter.path().contains(attempt)).code();
    }

    private final List<Letter> opened = new ArrayList<>();

    private synchronized boolean isNew(String email, Letter letter) {
        return letter.to().equals(email) && !opened.contains(letter) && opened.add(letter);
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Letter read(Path file) {
        try {
            var source = Files.readString(file);
            try (var bytes = Files.newInputStream(file)) {
                var message = new MimeMessage(session, bytes);
                var to = (InternetAddress) message.getAllRecipients()[0];
                var parts = said((Multipart) message.getContent());
                return new Letter(
                        id(file),
                        to.getAddress(),
                        message.getSubject(),
                        String.valueOf(parts.getBodyPart(0).getContent()).replace("\r\n", "\n"),
                        String.valueOf(parts.getBodyPart(1).getContent()),
                        source);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("Not a mail: " + file, e);
        }
    }

    /** What is said is the first part where a file comes with it. */
    private static Multipart said(Multipart parts) throws MessagingException, IOException {
        return parts.getContentType().startsWith("multipart/mixed")
                ? (Multipart) parts.getBodyPart(0).getContent()
                : parts;
    }
}
