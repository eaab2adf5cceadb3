package studio.portal.bootstrap.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.application.notification.Mail;
import studio.portal.application.notification.MailFailure;
import studio.portal.application.notification.MailFailure.Cause;
import studio.portal.application.notification.Mailer;

/** Hands mails to an SMTP server (RFC 5321), one connection each. No step waits longer than ten seconds. */
public final class SmtpMailer implements Mailer {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);

    /** RFC 5321, 4.2.1: replies of 4yz and 5yz. */
    private static final int LEAST_NO = 400;

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
            LOG.warn("The mail server refuses the login of mail.url");
            throw new Undeliverable(MailFailure.of(Cause.LOGIN), false);
        } catch (MessagingException e) {
            LOG.warn("The mail server does not take {}", mail.id(), e);
            throw new Undeliverable(failure(e), refusedForGood(e));
        }
    }

    /**
     * The server's no to this recipient or this mail, if trying again is of no use: a reply of 5yz. A no to the sender
     * means that mail.from is wrong, and once that is put right the mail can go.
     */
    private static boolean refusedForGood(MessagingException failure) {
        if (failure.getNextException() instanceof SMTPSenderFailedException) {
            return false;
        }
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            var refused = e instanceof SMTPAddressFailedException address && isForGood(address.getReturnCode())
                    || e instanceof SMTPSendFailedException sending && isForGood(sending.getReturnCode())
                    || e instanceof AddressException;
            if (refused) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForGood(int reply) {
        return reply >= 500 && reply < 600;
    }

    /** What the server said is worth reading; what Java says of a connection is for the log. */
    private static MailFailure failure(MessagingException failure) {
        var told = MailFailure.of(Cause.UNREACHABLE);
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            if (e instanceof AddressException) {
                return MailFailure.of(Cause.ADDRESS);
            }
            if (reply(e) >= LEAST_NO) {
                told = MailFailure.refused(String.valueOf(e.getMessage())); // the innermost says most
            }
        }
        return told;
    }

    /** The number that the server's reply begins with; none, below 0, where it broke off instead. */
    private static int reply(Exception failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException sending ? sending.getReturnCode() : -1;
    }
}
