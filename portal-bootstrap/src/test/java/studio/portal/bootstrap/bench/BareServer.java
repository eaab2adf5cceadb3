package studio.portal.bootstrap.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The limit: a handler without sessions, rights, templates or layers that runs one prepared statement, reads all the
 * rows the page shows, and answers the very bytes that the portal answered. Arguments: port, database address, user,
 * password, and a folder of answers, each named by its path.
 */
final class BareServer {
    private static final String LIST = """
            select t.id, t.number, t.subject, t.status, t.priority, t.category, t.planned_for, t.opened_at,
                t.updated_at, c.id, c.name, r.id, r.name, a.id, a.name
            from ticket t join client c on c.id = t.client_id join person r on r.id = t.requester_id
                left join person a on a.id = t.assignee_id
            where t.client_id = ? and (t.requester_id = ? or exists
                (select 1 from ticket_participant p where p.ticket_id = t.id and p.person_id = ?))
            order by t.updated_at desc, t.id desc fetch first 26 rows only""";
    private static final String VIEW = """
            select t.id, t.number, t.subject, t.status, t.priority, t.category, t.planned_for, t.opened_at,
                t.updated_at, t.version, c.id, c.name, r.id, r.name, m.id, m.body, m.at, w.id, w.name
            from ticket t join client c on c.id = t.client_id join person r on r.id = t.requester_id
                join ticket_message m on m.ticket_id = t.id left join person w on w.id = m.author_person
            where t.number = ? order by m.at, m.id""";

    private final DataSource database;
    private final Map<String, byte[]> answers;
    private final UUID client;
    private final UUID person;

    private BareServer(DataSource database, Map<String, byte[]> answers) throws SQLException {
        this.database = database;
        this.answers = answers;
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select client_id, requester_id from ticket where number = 1001")) {
            rows.next();
            client = rows.getObject(1, UUID.class);
            person = rows.getObject(2, UUID.class);
        }
    }

    public static void main(String... arguments) throws Exception {
        var config = new HikariConfig();
        config.setJdbcUrl(arguments[1]);
        config.setUsername(arguments[2]);
        config.setPassword(arguments[3].equals("-") ? "" : arguments[3]);
        var bare = new BareServer(new HikariDataSource(config), answers(Path.of(arguments[4])));
        Javalin.create(cfg -> {
                    cfg.startup.showJavalinBanner = false;
                    cfg.concurrency.useVirtualThreads = Runtime.version().feature() >= 21;
                    cfg.routes.get("/health/ready", ctx -> ctx.result("ok"));
                    cfg.routes.get("/tickets", bare::list);
                    cfg.routes.get("/tickets/{number}", bare::view);
                })
                .start("127.0.0.1", Integer.parseInt(arguments[0]));
    }

    private static Map<String, byte[]> answers(Path folder) throws IOException {
        var answers = new HashMap<String, byte[]>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var path = URLDecoder.decode(file.getFileName().toString(), StandardCharsets.UTF_8);
                answers.put(path, Files.readAllBytes(file));
            }
        }
        return answers;
    }

    private void list(Context ctx) throws SQLException {
        answer(ctx, LIST, client, person, person);
    }

    private void view(Context ctx) throws SQLException {
        answer(ctx, VIEW, Long.parseLong(ctx.pathParam("number")));
    }

    private void answer(Context ctx, String sql, Object... values) throws SQLException {
        var read = 0;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                var columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (var i = 1; i <= columns; i++) {
                        read += rows.getObject(i) == null ? 0 : 1;
                    }
                }
            }
        }
        ctx.contentType("text/html; charset=utf-8")
                .header("X-Read", String.valueOf(read))
                .result(answers.get(ctx.path()));
    }
}
