package studio.portal.application.notification;

import java.util.Optional;
import java.util.UUID;

/**
 * A mail ready to be sent.
 *
 * @param id makes its Message-ID, the same on every try
 * @param thread what it belongs to, for References; mails of one ticket are one conversation
 */
public record Mail(
        UUID id, String to, String toName, String subject, String text, String html, Optional<UUID> thread) {}
