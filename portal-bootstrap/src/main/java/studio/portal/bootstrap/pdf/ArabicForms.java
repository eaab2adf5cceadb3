package studio.portal.bootstrap.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Arabic letters as they join their neighbours. A font's own tables would say it better; the signs that Unicode has for
 * each form of a letter are enough for names and need no shaping engine.
 */
final class ArabicForms {
    private static final int FIRST = 0xFE70;
    private static final int LAST = 0xFEFC;
    private static final String LAM = "\u0644";

    private enum Form {
        ISOLATED,
        FINAL,
        INITIAL,
        MEDIAL
    }

    /** By the letters, in any case one, or lam and alef, and the name of the form. */
    private static final Map<String, Integer> FORMS = forms();

    private ArabicForms() {}

    private static Map<String, Integer> forms() {
        var forms = new HashMap<String, Integer>();
        for (var sign = FIRST; sign <= LAST; sign++) {
            var letters = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKD);
            var plain = Normalizer.normalize(letters, Normalizer.Form.NFC);
            for (var form : Form.values()) {
                var name = Character.getName(sign);
                if (name != null && name.endsWith(form + " FORM")) {
                    forms.putIfAbsent(plain + form, sign);
                }
            }
        }
        return forms;
    }

    static String of(String text) {
        var drawn = new StringBuilder();
        var joins = false;
        for (var i = 0; i < text.length(); ) {
            var letters = lettersAt(text, i);
            if (Character.getType(letters.charAt(0)) == Character.NON_SPACING_MARK) {
                drawn.append(letters);
            } else {
                var next = next(text, i + letters.length());
                var goesOn = has(letters, Form.INITIAL) && has(next, Form.FINAL);
                drawn.append(form(letters, joins && has(letters, Form.FINAL), goesOn));
                joins = has(letters, Form.INITIAL);
            }
            i += letters.length();
        }
        return drawn.toString();
    }

    /** One letter, or the two that are written as one. */
    private static String lettersAt(String text, int at) {
        var two = text.substring(at, Math.min(text.length(), at + 2));
        return two.startsWith(LAM) && has(two, Form.ISOLATED) ? two : text.substring(at, at + 1);
    }

    private static String next(String text, int from) {
        for (var i = from; i < text.length(); i++) {
            if (Character.getType(text.charAt(i)) != Character.NON_SPACING_MARK) {
                return text.substring(i, i + 1);
            }
        }
        return "";
    }

    private static boolean has(String letters, Form form) {
        return FORMS.containsKey(letters + form);
    }

    private static String form(String letters, boolean joined, boolean goesOn) {
        var form = joined ? goesOn ? Form.MEDIAL : Form.FINAL : goesOn ? Form.INITIAL : Form.ISOLATED;
        var sign = FORMS.get(letters + form);
        return sign == null ? letters : Character.toString(sign);
    }
}
