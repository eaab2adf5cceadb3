package studio.portal.domain.document;

import java.time.Instant;
import java.util.Optional;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;

/**
 * What an approver decided, for ever.
 *
 * @param words why; always there with a rejection
 * @param signature the name they typed under it
 */
public record Decision(Verdict verdict, Optional<String> words, Optional<String> signature, Instant at) {
    public static final int WORDS_LENGTH = 4_000;
    public static final int SIGNATURE_LENGTH = 120;

    /** @throws RuleViolation {@code words-needed}, {@code words-length} or {@code signature} */
    public Decision {
        words = words.map(text -> text.replace("\r\n", "\n").replace('\r', '\n').strip())
                .filter(text -> !text.isEmpty());
        signature = signature.map(String::strip).filter(text -> !text.isEmpty());
        if (verdict == Verdict.REJECT && words.isEmpty()) {
            throw new RuleViolation("words-needed", "Whoever asks for changes says which");
        }
        if (words.filter(text -> text.length() > WORDS_LENGTH).isPresent()) {
            throw new RuleViolation("words-length", "Words have at most " + WORDS_LENGTH + " characters");
        }
        if (signature
                .filter(name -> name.length() > SIGNATURE_LENGTH || !OneLine.is(name))
                .isPresent()) {
            throw new RuleViolation(
                    "signature", "A signature is a name of at most " + SIGNATURE_LENGTH + " characters");
        }
    }

    public boolean isApproval() {
        return verdict == Verdict.APPROVE;
    }
}
