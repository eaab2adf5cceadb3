package studio.portal.persistence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** An event's details as a flat JSON object of strings, keys in order, so that equal details are equal text. */
public final class Details {
    private final String json;
    private int position;

    private Details(String json) {
        this.json = json;
    }

    public static String write(Map<String, String> details) {
        var json = new StringBuilder("{");
        new TreeMap<>(details).forEach((key, value) -> {
            json.append(json.length() == 1 ? "" : ",");
            writeString(json, key);
            json.append(':');
            writeString(json, value);
        });
        return json.append('}').toString();
    }

    private static void writeString(StringBuilder json, String text) {
        json.append('"');
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        json.append('"');
    }

    /** Reads what {@link #write} wrote. */
    public static Map<String, String> read(String json) {
        return new Details(json).object();
    }

    private Map<String, String> object() {
        var details = new LinkedHashMap<String, String>();
        position = 1;
        while (json.charAt(position) != '}') {
            position += json.charAt(position) == ',' ? 1 : 0;
            var key = string();
            position++;
            details.put(key, string());
        }
        return details;
    }

    private String string() {
        var text = new StringBuilder();
        position++;
        while (json.charAt(position) != '"') {
            text.append(character());
        }
        position++;
        return text.toString();
    }

    private char character() {
        var c = json.charAt(position++);
        if (c != '\\') {
            return c;
        }
        var escaped = json.charAt(position++);
        if (escaped != 'u') {
            return escaped;
        }
        position += 4;
        return (char) Integer.parseInt(json.substring(position - 4, position), 16);
    }
}
