package studio.portal.application.notification;

import java.util.Optional;
import java.util.UUID;

/**
 * A mail ready to be sent.
 *
 * @param id makes its Message-ID, the same on every try
 * @param thread what it belongs to, for References; mails of one ticket are one conversation
 * @param attachment a file that comes with it
 */
public record Mail(
        UUID id,
        String to,
        String toName,
        String subject,
        String text,
        String html,
        Optional<UUID> thread,
        Optional<Attachment> attachment) {
    /** A file as it was stored. */
    public static final class Attachment {
        private final String name;
        private final String mediaType;
        private final byte[] bytes;

        public Attachment(String name, String mediaType, byte[] bytes) {
            this.name = name;
            this.mediaType = mediaType;
            this.bytes = bytes.clone();
        }

        public String name() {
            return name;
        }

        public String mediaType() {
            return mediaType;
        }

        public int size() {
            return bytes.length;
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** One that comes without a file, as most do. */
    public Mail(UUID id, String to, String toName, String subject, String text, String html, Optional<UUID> thread) {
        this(id, to, toName, subject, text, html, thread, Optional.empty());
    }

    public Mail with(Optional<Attachment> file) {
        return new Mail(id, to, toName, subject, text, html, thread, file);
    }
}
