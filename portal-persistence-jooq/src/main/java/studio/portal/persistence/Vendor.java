package studio.portal.persistence;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jooq.SQLDialect;

/** The databases the portal runs on. */
public enum Vendor {
    /** Embedded; one process at a time. */
    H2(SQLDialect.H2),
    POSTGRESQL(SQLDialect.POSTGRES);

    /** With H2's default write delay an acknowledged commit can be lost in a crash. */
    private static final Map<String, String> H2_OPTIONS = h2Options();

    /** In seconds. Without them a server that is gone without a word would hold a request for minutes. */
    private static final String POSTGRESQL_OPTIONS =
            "connectTimeout=2&loginTimeout=2&socketTimeout=60&tcpKeepAlive=true";

    private final SQLDialect dialect;

    Vendor(SQLDialect dialect) {
        this.dialect = dialect;
    }

    /** @throws IllegalArgumentException if the address is of neither */
    static Vendor of(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return H2;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException("A database address begins with jdbc:h2: or jdbc:postgresql:");
    }

    SQLDialect dialect() {
        return dialect;
    }

    /** Where the migrations are that only this database has. */
    String migrations() {
        return "db/migration/" + name().toLowerCase(Locale.ROOT);
    }

    /** The address with the options the portal relies on; those given already win. */
    String withOptions(String url) {
        return switch (this) {
            case H2 -> {
                var result = new StringBuilder(url);
                var given = url.toUpperCase(Locale.ROOT);
                H2_OPTIONS.forEach((name, value) -> {
                    if (!given.contains(";" + name + "=")) {
                        result.append(';').append(name).append('=').append(value);
                    }
                });
                yield result.toString();
            }
            case POSTGRESQL ->
                url.contains("socketTimeout=") ? url : url + (url.contains("?") ? '&' : '?') + POSTGRESQL_OPTIONS;
        };
    }

    private static Map<String, String> h2Options() {
        var options = new LinkedHashMap<String, String>();
        options.put("MODE", "PostgreSQL");
        options.put("DATABASE_TO_LOWER", "TRUE");
        options.put("DEFAULT_NULL_ORDERING", "HIGH");
        options.put("WRITE_DELAY", "0");
        options.put("LOCK_TIMEOUT", "10000");
        options.put("DB_CLOSE_ON_EXIT", "FALSE");
        options.put("QUERY_CACHE_SIZE", "48"); // plans of each connection; at first eight, fewer than a page asks for
        return options;
    }
}
