package studio.portal.bootstrap.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import studio.portal.application.notification.Mail;
import studio.portal.application.notification.Mailer;

/** Hands mails to an SMTP server (RFC 5321), one connection each. No step waits longer than ten seconds. */
public final class SmtpMailer implements Mailer {
    private static final int REASON_LENGTH = 300;

    private final MailRoute.Server server;
    private final MimeMessages messages;
    private final Session session;
    private final String protocol;

    public SmtpMailer(MailRoute.Server server, MimeMessages messages) {
        this(server, messages, 10_000);
    }

    SmtpMailer(MailRoute.Server server, MimeMessages messages, int patienceMillis) {
        this.server = server;
        this.messages = messages;
        this.protocol = server.encrypted() ? "smtps" : "smtp";
        this.session = Session.getInstance(properties(patienceMillis));
    }

    private Properties properties(int patienceMillis) {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        for (var timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(prefix + timeout, String.valueOf(patienceMillis));
        }
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "auth", String.valueOf(server.login().isPresent()));
        return properties;
    }

    @Override
    public void send(Mail mail) throws Undeliverable {
        try (var transport = session.getTransport(protocol)) {
            var message = messages.of(mail, session);
            transport.connect(
                    server.host(),
                    server.port(),
                    server.login().map(MailRoute.Login::user).orElse(null),
                    server.login().map(MailRoute.Login::password).orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
        } catch (AuthenticationFailedException e) {
            throw new Undeliverable("The mail server refuses the login of mail.url", false);
        } catch (MessagingException e) {
            var refusal = refusal(e);
            throw new Undeliverable(reason(refusal.orElse(e)), refusal.isPresent());
        }
    }

    /**
     * The server's no to this recipient or this mail, if trying again is of no use: a reply of 5yz. A no to the sender
     * means that mail.from is wrong, and once that is put right the mail can go.
     */
    private static Optional<Exception> refusal(MessagingException failure) {
        if (failure.getNextException() instanceof SMTPSenderFailedException) {
            return Optional.empty();
        }
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            var refused = e instanceof SMTPAddressFailedException address && isForGood(address.getReturnCode())
                    || e instanceof SMTPSendFailedException sending && isForGood(sending.getReturnCode())
                    || e instanceof AddressException;
            if (refused) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    private static boolean isForGood(int reply) {
        return reply >= 500 && reply < 600;
    }

    private static String reason(Exception e) {
        Throwable cause = e;
        if (e instanceof MessagingException m && m.getNextException() != null) {
            cause = m.getNextException();
        }
        var words = String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
        return words.length() <= REASON_LENGTH ? words : words.substring(0, REASON_LENGTH - 1) + "…";
    }
}
