package studio.portal.bootstrap.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.application.notification.Mail;
import studio.portal.application.notification.MailFailure;
import studio.portal.application.notification.Mailer;
import studio.portal.bootstrap.files.DurableFiles;

/** Writes mails as .eml files that any mail program opens; sent twice, a mail is one file. */
public final class FolderMailer implements Mailer {
    private static final Logger LOG = LoggerFactory.getLogger(FolderMailer.class);

    private final Path folder;
    private final MimeMessages messages;
    private final Session session = Session.getInstance(new Properties());

    public FolderMailer(Path folder, MimeMessages messages) throws IOException {
        this.folder = folder;
        this.messages = messages;
        DurableFiles.createFolders(folder);
    }

    @Override
    public void send(Mail mail) throws Undeliverable {
        try {
            var aside = Files.createTempFile(folder, "mail-", ".part");
            try {
                try (var out = Files.newOutputStream(aside)) {
                    messages.of(mail, session).writeTo(out);
                }
                DurableFiles.publish(aside, folder.resolve(mail.id() + ".eml"));
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException | MessagingException e) {
            LOG.warn("The mail folder does not take {}", mail.id(), e);
            throw new Undeliverable(MailFailure.of(MailFailure.Cause.FOLDER), false);
        }
    }
}
