package studio.portal.bootstrap.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import studio.portal.application.notification.Mail;
import studio.portal.application.notification.SentMails;
import studio.portal.domain.account.Actor;

/** Reads what {@link FolderMailer} wrote. For the demo only: these mails hold codes that open other people's accounts. */
public final class MailFolder implements SentMails {
    private final Path folder;
    private final Session session = Session.getInstance(new Properties());

    public MailFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean kept(Actor actor) {
        return actor.isStaff() || actor instanceof Actor.System;
    }

    @Override
    public Optional<Mail> find(Actor actor, UUID id) {
        var file = folder.resolve(id + ".eml");
        if (!actor.isStaff() || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var bytes = Files.newInputStream(file)) {
            return Optional.of(mail(id, new MimeMessage(session, bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new UncheckedIOException(new IOException("Not a mail: " + file, e));
        }
    }

    private static Mail mail(UUID id, MimeMessage message) throws MessagingException, IOException {
        var to = (InternetAddress) message.getAllRecipients()[0];
        var parts = (Multipart) message.getContent();
        var mixed = parts.getContentType().startsWith("multipart/mixed");
        var said = mixed ? (Multipart) parts.getBodyPart(0).getContent() : parts;
        return new Mail(
                id,
                to.getAddress(),
                String.valueOf(to.getPersonal()),
                message.getSubject(),
                content(said.getBodyPart(0)),
                content(said.getBodyPart(1)),
                Optional.empty(),
                mixed ? Optional.of(attachment(parts.getBodyPart(1))) : Optional.empty());
    }

    private static Mail.Attachment attachment(BodyPart part) throws MessagingException, IOException {
        try (var bytes = part.getInputStream()) {
            return new Mail.Attachment(
                    MimeUtility.decodeText(part.getFileName()),
                    new ContentType(part.getContentType()).getBaseType(),
                    bytes.readAllBytes());
        }
    }

    private static String content(BodyPart part) throws MessagingException, IOException {
        return String.valueOf(part.getContent());
    }
}
