package studio.portal.bootstrap.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import studio.portal.application.notification.Mail;
import studio.portal.domain.account.EmailAddress;

/** Turns a mail into what travels (RFC 5322, RFC 2045), the same Message-ID on every try. */
public final class MimeMessages {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** A bare network address is no domain in a mail address. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|\\[.*]");

    private final Optional<Sender> sender;
    private final Supplier<String> studioName;
    private final String host;
    private final Clock clock;

    /**
     * @param sender empty: {@code portal@} the host of the base address, good enough for a folder
     * @param studioName shown with the address where the sender has no name of its own
     */
    public MimeMessages(Optional<Sender> sender, Supplier<String> studioName, URI base, Clock clock) {
        this.sender = sender;
        this.studioName = studioName;
        var name = String.valueOf(base.getHost());
        this.host = NUMERIC.matcher(name).matches() ? "localhost" : name;
        this.clock = clock;
    }

    MimeMessage of(Mail mail, Session session) throws MessagingException {
        var message = new Identified(session, id(mail.id()));
        message.setFrom(named(address(), sender.flatMap(Sender::name).orElseGet(studioName)));
        message.setRecipient(Message.RecipientType.TO, named(mail.to(), mail.toName()));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (mail.thread().isPresent()) {
            message.setHeader("In-Reply-To", id(mail.thread().get()));
            message.setHeader("References", id(mail.thread().get()));
        }
        message.setContent(content(mail));
        message.saveChanges();
        return message;
    }

    private String address() {
        return sender.map(Sender::address).map(EmailAddress::value).orElse("portal@" + host);
    }

    private String id(UUID id) {
        return "<" + id + "@" + host + ">";
    }

    private static MimeMultipart content(Mail mail) throws MessagingException {
        if (mail.attachment().isEmpty()) {
            return alternatives(mail);
        }
        var said = new MimeBodyPart();
        said.setContent(alternatives(mail));
        return new MimeMultipart("mixed", said, enclosed(mail.attachment().get()));
    }

    /** As base64, whatever is in it: no server on the way changes a line end of it. */
    private static MimeBodyPart enclosed(Mail.Attachment attachment) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.bytes(), attachment.mediaType())));
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setDisposition(Part.ATTACHMENT);
        try {
            part.setFileName(MimeUtility.encodeText(attachment.name(), UTF_8, null));
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("Every Java platform has UTF-8", e);
        }
        return part;
    }

    private static MimeMultipart alternatives(Mail mail) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("Every Java platform has UTF-8", e);
        }
    }

    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
