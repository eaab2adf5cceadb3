package studio.portal.application.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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
        return change(copy -> copy.path = other);
    }

    public Matter naming(String place, String name) {
        return change(copy -> copy.names.put(place, name));
    }

    public Matter on(String place, LocalDate day) {
        return change(copy -> copy.days.put(place, day));
    }

    public Matter on(String place, Instant moment) {
        return change(copy -> copy.moments.put(place, moment));
    }

    public Matter with(String place, Money amount) {
        return change(copy -> copy.amounts.put(place, amount));
    }

    /** The same as of another area, with its button. */
    public Matter under(String of, String leadsTo) {
        return new Matter(
                of, leadsTo, names, days, moments, amounts, said, lines, more, code, thread, variant, wordings,
                enclosed);
    }

    public Matter saying(Optional<Quote> quote) {
        return change(copy -> copy.said = quote);
    }

    public Matter listing(List<String> listed, boolean others) {
        return change(copy -> {
            copy.lines = listed;
            copy.more = others;
        });
    }

    public Matter withCode(String typed) {
        return change(copy -> copy.code = Optional.of(typed));
    }

    public Matter inThread(UUID conversation) {
        return change(copy -> copy.thread = Optional.of(conversation));
    }

    public Matter inWords(Optional<String> of) {
        return change(copy -> copy.variant = of);
    }

    /** The same in the studio's own words. */
    public Matter worded(Map<Language, ReminderWording> own) {
        return change(copy -> copy.wordings = own);
    }

    /** The same with a file. */
    public Matter enclosing(Optional<Download> file) {
        return change(copy -> copy.enclosed = file);
    }

    private Matter change(Consumer<Copy> verb) {
        var copy = new Copy(this);
        verb.accept(copy);
        return copy.matter();
    }

    /** All of it once more, to be put otherwise. */
    private static final class Copy {
        private final String area;
        private final Map<String, String> names;
        private final Map<String, LocalDate> days;
        private final Map<String, Instant> moments;
        private final Map<String, Money> amounts;
        private String path;
        private Optional<Quote> said;
        private List<String> lines;
        private boolean more;
        private Optional<String> code;
        private Optional<UUID> thread;
        private Optional<String> variant;
        private Map<Language, ReminderWording> wordings;
        private Optional<Download> enclosed;

        private Copy(Matter of) {
            area = of.area;
            names = new LinkedHashMap<>(of.names);
            days = new LinkedHashMap<>(of.days);
            moments = new LinkedHashMap<>(of.moments);
            amounts = new LinkedHashMap<>(of.amounts);
            path = of.path;
            said = of.said;
            lines = of.lines;
            more = of.more;
            code = of.code;
            thread = of.thread;
            variant = of.variant;
            wordings = of.wordings;
            enclosed = of.enclosed;
        }

        private Matter matter() {
            return new Matter(
                    area, path, names, days, moments, amounts, said, lines, more, code, thread, variant, wordings,
                    enclosed);
        }
    }
}
