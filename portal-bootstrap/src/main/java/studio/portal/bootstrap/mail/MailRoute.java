package studio.portal.bootstrap.mail;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import studio.portal.application.notification.Mailer;
import studio.portal.application.notification.SentMails;

/** Where mails go: to a server that delivers them, or into a folder. */
public sealed interface MailRoute {
    /** Whether mails leave the machine. */
    boolean isReal();

    /** What staff may read of the mails that went this way: all of a folder, nothing of a server. */
    SentMails sent();

    /** What carries mails there. */
    Mailer mailer(MimeMessages messages) throws IOException;

    /** One .eml file per mail. */
    record Folder(Path folder) implements MailRoute {
        @Override
        public boolean isReal() {
            return false;
        }

        @Override
        public SentMails sent() {
            return new MailFolder(folder);
        }

        @Override
        public Mailer mailer(MimeMessages messages) throws IOException {
            return new FolderMailer(folder, messages);
        }
    }

    /**
     * @param encrypted TLS from the first byte; otherwise STARTTLS where the server offers it
     * @param login empty where the server wants none
     */
    record Server(boolean encrypted, String host, int port, Optional<Login> login) implements MailRoute {
        @Override
        public boolean isReal() {
            return true;
        }

        @Override
        public SentMails sent() {
            return SentMails.none();
        }

        @Override
        public Mailer mailer(MimeMessages messages) {
            return new SmtpMailer(this, messages);
        }
    }

    record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + ", …]";
        }
    }

    static MailRoute to(Path folder) {
        return new Folder(folder);
    }

    static Optional<MailRoute> parse(String url) {
        if (url.startsWith("folder:")) {
            return Optional.of(url.substring("folder:".length()))
                    .filter(path -> !path.isBlank())
                    .map(path -> new Folder(Path.of(path).toAbsolutePath().normalize()));
        }
        var uri = URI.create(url);
        var encrypted = "smtps".equals(uri.getScheme());
        if (!(encrypted || "smtp".equals(uri.getScheme()))
                || uri.getHost() == null
                || !uri.getRawPath().isEmpty()) {
            return Optional.empty();
        }
        var port = uri.getPort() > 0 ? uri.getPort() : encrypted ? 465 : 587;
        return Optional.of(new Server(encrypted, uri.getHost(), port, login(uri)));
    }

    private static Optional<Login> login(URI uri) {
        return Optional.ofNullable(uri.getRawUserInfo()).map(info -> {
            var colon = info.indexOf(':');
            return colon < 0
                    ? new Login(decoded(info), "")
                    : new Login(decoded(info.substring(0, colon)), decoded(info.substring(colon + 1)));
        });
    }

    /** A plus is a plus in this part of an address, unlike in a form. */
    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
