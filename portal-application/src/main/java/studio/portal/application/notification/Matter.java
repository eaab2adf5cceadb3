package studio.portal.application.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.file.Download;
import studio.portal.application.invoice.ReminderWording;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.Money;

/**
 * What a mail tells, as its recipient may see it, whatever area it is of.
 *
 * @param area whose words are taken where a kind has none of its own: {@code ticket} for example
 * @param path where the button leads, beginning with a slash
 * @param names what is filled in where the words name it: {@code number}, {@code subject}
 * @param days filled in as days
 * @param moments filled in as the day they are on where the reader is
 * @param amounts filled in as money in the reader's language
 * @param said what somebody wrote
 * @param lines what there is to list
 * @param more whether there are others beside these lines
 * @param code what is to be typed in
 * @param thread what it belongs to; mails of one thread are one conversation
 * @param variant of the words, where one kind is told in several: {@code none}, {@code one}
 * @param wordings subject and paragraphs in the studio's own words, instead of the portal's, in each language; mostly none
 * @param enclosed a file that comes with the mail; its bytes are read when it is sent, and are nowhere else
 */
public record Matter(
        String area,
        String path,
        Map<String, String> names,
        Map<String, LocalDate> days,
        Map<String, Instant> moments,
        Map<String, Money> amounts,
        Optional<Quote> said,
        List<String> lines,
        boolean more,
        Optional<String> code,
        Optional<UUID> thread,
        Optional<String> variant,
        Map<Language, ReminderWording> wordings,
        Optional<Download> enclosed) {
    /**
     * @param by the name of whoever wrote it; empty for the studio as such
     * @param body Markdown as it was written
     * @param files names of what came with it
     */
    public record Quote(Optional<String> by, Instant at, String body, List<String> files) {
        public Quote {
            files = List.copyOf(files);
        }
    }

    public Matter {
        names = Map.copyOf(names);
        days = Map.copyOf(days);
        moments = Map.copyOf(moments);
        amounts = Map.copyOf(amounts);
        lines = List.copyOf(lines);
        wordings = Map.copyOf(wordings);
    }

    public static Matter at(String area, String path) {
        return new Matter(
                area,
                path,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    /** The same, leading elsewhere. */
    public Matter to(String other) {
        return new Matter(
                area, other, names, days, moments, amounts, said, lines, more, code, thread, variant, wordings,
                enclosed);
    }

    public Matter naming(String place, String name) {
        return new Matter(
                area,
                path,
                with(names, place, name),
                days,
                moments,
                amounts,
                said,
                lines,
                more,
                code,
                thread,
                variant,
                wordings,
                enclosed);
    }

    public Matter on(String place, LocalDate day) {
        return new Matter(
                area,
                path,
                names,
                with(days, place, day),
                moments,
                amounts,
                said,
                lines,
                more,
                code,
                thread,
                variant,
                wordings,
                enclosed);
    }

    public Matter on(String place, Instant moment) {
        return new Matter(
                area,
                path,
                names,
                days,
                with(moments, place, moment),
                amounts,
                said,
                lines,
                more,
                code,
                thread,
                variant,
                wordings,
                enclosed);
    }

    public Matter with(String place, Money amount) {
        return new Matter(
                area,
                path,
                names,
                days,
                moments,
                with(amounts, place, amount),
                said,
                lines,
                more,
                code,
                thread,
                variant,
                wordings,
                enclosed);
    }

    /** The same as of another area, with its button. */
    public Matter under(String of, String leadsTo) {
        return new Matter(
                of, leadsTo, names, days, moments, amounts, said, lines, more, code, thread, variant, wordings,
                enclosed);
    }

    public Matter saying(Optional<Quote> quote) {
        return new Matter(
                area, path, names, days, moments, amounts, quote, lines, more, code, thread, variant, wordings,
                enclosed);
    }

    public Matter listing(List<String> listed, boolean others) {
        return new Matter(
                area, path, names, days, moments, amounts, said, listed, others, code, thread, variant, wordings,
                enclosed);
    }

    public Matter withCode(String typed) {
        return new Matter(
                area,
                path,
                names,
                days,
                moments,
                amounts,
                said,
                lines,
                more,
                Optional.of(typed),
                thread,
                variant,
                wordings,
                enclosed);
    }

    public Matter inThread(UUID conversation) {
        return new Matter(
                area,
                path,
                names,
                days,
                moments,
                amounts,
                said,
                lines,
                more,
                code,
                Optional.of(conversation),
                variant,
                wordings,
                enclosed);
    }

    public Matter inWords(Optional<String> of) {
        return new Matter(
                area, path, names, days, moments, amounts, said, lines, more, code, thread, of, wordings, enclosed);
    }

    /** The same in the studio's own words. */
    public Matter worded(Map<Language, ReminderWording> own) {
        return new Matter(
                area, path, names, days, moments, amounts, said, lines, more, code, thread, variant, own, enclosed);
    }

    /** The same with a file. */
    public Matter enclosing(Optional<Download> file) {
        return new Matter(
                area, path, names, days, moments, amounts, said, lines, more, code, thread, variant, wordings, file);
    }

    private static <T> Map<String, T> with(Map<String, T> all, String key, T value) {
        var more = new LinkedHashMap<>(all);
        more.put(key, value);
        return more;
    }
}
