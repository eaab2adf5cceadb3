package studio.portal.bootstrap.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import studio.portal.application.notification.Mail;
import studio.portal.application.notification.Mailer;
import studio.portal.bootstrap.files.DurableFiles;

/** Writes mails as .eml files that any mail program opens; sent twice, a mail is one file. */
public final class FolderMailer implements Mailer {
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
            throw new Undeliverable("The mail folder does not take it: " + e.getMessage(), false);
        }
    }
}
