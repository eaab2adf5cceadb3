package studio.portal.bootstrap.payment;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import studio.portal.bootstrap.Config.Secret;

/**
 * As much of Stripe as the portal uses, on this machine: pages, money, refunds, disputes and saved cards, idempotency keys
 * that are honoured, answers that fail or never come, and notices with its signature.
 */
public final class StripeFake implements AutoCloseable {
    static final String SIGNING = "whsec_of_the_tests";
    private static final String KEY = "sk_test_of_the_tests";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONGER_THAN_ANYBODY_WAITS = Duration.ofSeconds(3);

    record Answer(int status, Map<String, Object> body) {}

    private final HttpServer server;
    private final Map<String, Map<String, Object>> things = new LinkedHashMap<>();
    private final Map<String, Answer> answered = new HashMap<>();
    private final List<Integer> failures = new ArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private final List<String> requests = new ArrayList<>();
    private long second;
    private String pages = "";

    /** Pages where Stripe has them, and not on this machine. */
    public synchronized void pagesAt(String address) {
        pages = address;
    }

    public StripeFake() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "stripe-fake");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    public StripeAccess access(Duration patience) {
        return new StripeAccess(new Secret(KEY), new Secret(SIGNING), base(), patience);
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    // What happens at Stripe.

    /** The payer pays on the page. */
    public synchronized void pay(String page) {
        pay(page, asked(page), text(thing(page), "currency"));
    }

    public synchronized void pay(String page, long amount, String currency) {
        var session = thing(page);
        session.put("status", "complete");
        session.put("payment_status", "paid");
        var money = money(session);
        money.put("status", "succeeded");
        money.put("amount_received", amount);
        money.put("currency", currency);
    }

    /** The payer is done, and a bank has still to say whether there is money. */
    synchronized String payLater(String page) {
        var session = thing(page);
        session.put("status", "complete");
        var money = money(session);
        money.put("status", "processing");
        return text(money, "id");
    }

    synchronized void bankSaysNo(String page) {
        money(thing(page)).put("status", "requires_payment_method");
    }

    synchronized void expire(String page) {
        thing(page).put("status", "expired");
    }

    /** Staff pay back on Stripe's own pages. */
    synchronized String refund(String page, long amount) {
        return text(refunded(Map.of("payment_intent", moneyOf(page), "amount", String.valueOf(amount))), "id");
    }

    synchronized void refundFails(String refund) {
        thing(refund).put("status", "failed");
    }

    public synchronized String dispute(String page, long amount) {
        var dispute = make("dispute", "dp");
        dispute.put("payment_intent", moneyOf(page));
        dispute.put("amount", amount);
        dispute.put("currency", text(money(thing(page)), "currency"));
        dispute.put("balance_transactions", new ArrayList<>(List.of(transaction(-amount))));
        return text(dispute, "id");
    }

    @SuppressWarnings("unchecked")
    public synchronized void win(String dispute) {
        var won = thing(dispute);
        ((List<Object>) won.get("balance_transactions")).add(transaction((long) won.get("amount")));
    }

    private Map<String, Object> transaction(long amount) {
        return Map.of("id", name("txn"), "object", "balance_transaction", "amount", amount, "created", ++second);
    }

    public synchronized String moneyOf(String page) {
        return text(money(thing(page)), "id");
    }

    /** The next request is answered so; 0 is no answer at all, after the work was done. */
    public synchronized void next(int... statuses) {
        for (var status : statuses) {
            failures.add(status);
        }
    }

    public synchronized void forgetFailures() {
        failures.clear();
    }

    /** What was asked, as in {@code POST /v1/refunds}. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    public synchronized long count(String object) {
        return things.values().stream()
                .filter(thing -> object.equals(thing.get("object")))
                .count();
    }

    synchronized Map<String, Object> thing(String id) {
        return Optional.ofNullable(things.get(id)).orElseThrow();
    }

    /** Somebody saves a card on the page of a customer. */
    public synchronized String save(String customer, String lastFour) {
        var method = make("payment_method", "pm");
        method.put("type", "card");
        method.put("customer", customer);
        method.put(
                "card",
                new LinkedHashMap<>(Map.of("brand", "visa", "last4", lastFour, "exp_month", 8, "exp_year", 2030)));
        return text(method, "id");
    }

    /** The bank sends a new card, or the studio takes one away on Stripe's own pages. */
    @SuppressWarnings("unchecked")
    synchronized void renew(String method, int year) {
        ((Map<String, Object>) thing(method).get("card")).put("exp_year", year);
    }

    synchronized void takeAway(String method) {
        thing(method).put("customer", null);
    }

    synchronized List<Map<String, Object>> all(String object) {
        return things.values().stream()
                .filter(thing -> object.equals(thing.get("object")))
                .toList();
    }

    /** As whom it knows the client that came last. */
    public synchronized String customer() {
        var all = all("customer");
        return text(all.get(all.size() - 1), "id");
    }

    // What it tells.

    /** @param id of what it is about */
    public synchronized String event(String type, String id) {
        return json(Map.of(
                "id",
                name("evt"),
                "object",
                "event",
                "api_version",
                "2020-08-27",
                "created",
                1,
                "type",
                type,
                "data",
                Map.of("object", thing(id))));
    }

    public static String signature(String body, long second) {
        return signature(body, second, SIGNING);
    }

    static String signature(String body, long second, String secret) {
        try {
            return "t=" + second + ",v1=" + Webhook.Util.computeHmacSha256(secret, second + "." + body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    // How it answers.

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var answer = answer(exchange, body);
        if (answer.status() == 0) {
            pause();
        }
        var bytes = json(answer.body()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status() == 0 ? 200 : answer.status(), bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LONGER_THAN_ANYBODY_WAITS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Answer answer(HttpExchange exchange, String body) {
        var uri = exchange.getRequestURI();
        requests.add(exchange.getRequestMethod() + " " + uri.getPath());
        if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return error(401, "invalid_request_error");
        }
        var failure = failures.isEmpty() ? 200 : failures.remove(0);
        if (failure >= 400) {
            return error(failure, failure == 429 ? "rate_limit_error" : "api_error");
        }
        var done = once(exchange, body, uri);
        return failure == 0 ? new Answer(0, done.body()) : done;
    }

    private Answer once(HttpExchange exchange, String body, URI uri) {
        var key = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        if (key.isEmpty() || !exchange.getRequestMethod().equals("POST")) {
            return route(exchange.getRequestMethod(), uri, body);
        }
        return answered.computeIfAbsent(
                key.get() + " " + uri.getPath() + " " + body,
                unknown -> answered.keySet().stream().anyMatch(other -> other.startsWith(key.get() + " "))
                        ? error(400, "idempotency_error")
                        : route("POST", uri, body));
    }

    private Answer route(String method, URI uri, String body) {
        var sent = form(
                method.equals("POST")
                        ? body
                        : Optional.ofNullable(uri.getRawQuery()).orElse(""));
        var parts = uri.getPath().split("/");
        var id = parts[parts.length - 1];
        if (method.equals("POST") && uri.getPath().equals("/v1/checkout/sessions")) {
            return new Answer(200, session(sent));
        }
        if (id.equals("expire")) {
            return expired(parts[parts.length - 2]);
        }
        if (uri.getPath().equals("/v1/refunds") && method.equals("POST")) {
            return refundedOrNot(sent);
        }
        if (uri.getPath().equals("/v1/refunds") || uri.getPath().equals("/v1/disputes")) {
            return new Answer(200, list(parts[2], sent));
        }
        if (method.equals("GET") && things.containsKey(id)) {
            return new Answer(200, shown(thing(id)));
        }
        return new StripeVault(this)
                .route(method, uri.getPath(), sent)
                .orElseGet(() -> error(404, "invalid_request_error"));
    }

    private Map<String, Object> shown(Map<String, Object> thing) {
        var shown = new LinkedHashMap<>(thing);
        if ("checkout.session".equals(thing.get("object")) && thing.get("payment_intent") != null) {
            shown.put("payment_intent", thing(text(thing, "payment_intent")));
        }
        return shown;
    }

    private Map<String, Object> session(Map<String, String> sent) {
        var session = make("checkout.session", "cs");
        session.put("client_reference_id", sent.get("client_reference_id"));
        session.put("customer", sent.get("customer"));
        session.put("mode", sent.get("mode"));
        session.put("status", "open");
        session.put("payment_status", "unpaid");
        session.put("url", (pages.isEmpty() ? base() + "/pay/" : pages) + session.get("id"));
        session.put("expires_at", Long.parseLong(sent.getOrDefault("expires_at", "0")));
        session.put("success_url", sent.get("success_url"));
        session.put("currency", sent.get("line_items[0][price_data][currency]"));
        session.put("metadata", metadata(sent, "metadata"));
        session.put("intent_metadata", metadata(sent, "payment_intent_data[metadata]"));
        var total = 0L;
        for (var line = 0; sent.containsKey("line_items[" + line + "][price_data][unit_amount]"); line++) {
            total += Long.parseLong(sent.get("line_items[" + line + "][price_data][unit_amount]"));
        }
        session.put("amount_total", total);
        return session;
    }

    private Answer expired(String id) {
        var session = thing(id);
        if (!session.get("status").equals("open")) {
            return error(400, "invalid_request_error");
        }
        session.put("status", "expired");
        return new Answer(200, session);
    }

    private Answer refundedOrNot(Map<String, String> sent) {
        var money = thing(sent.get("payment_intent"));
        var gone = things.values().stream()
                .filter(thing -> "refund".equals(thing.get("object")) && "succeeded".equals(thing.get("status")))
                .filter(thing -> money.get("id").equals(thing.get("payment_intent")))
                .mapToLong(thing -> (long) thing.get("amount"))
                .sum();
        return gone + Long.parseLong(sent.get("amount")) > (long) money.get("amount_received")
                ? error(400, "invalid_request_error")
                : new Answer(200, refunded(sent));
    }

    private Map<String, Object> refunded(Map<String, String> sent) {
        var money = thing(sent.get("payment_intent"));
        var refund = make("refund", "re");
        refund.put("payment_intent", money.get("id"));
        refund.put("amount", Long.valueOf(sent.get("amount")));
        refund.put("currency", money.get("currency"));
        refund.put("status", "succeeded");
        refund.put("metadata", metadata(sent, "metadata"));
        return refund;
    }

    private Map<String, Object> list(String kind, Map<String, String> sent) {
        var object = kind.substring(0, kind.length() - 1);
        var found = things.values().stream()
                .filter(thing -> object.equals(thing.get("object")))
                .filter(thing -> sent.get("payment_intent").equals(thing.get("payment_intent")))
                .toList();
        return Map.of("object", "list", "data", found, "has_more", false, "url", "/v1/" + kind);
    }

    private Map<String, Object> money(Map<String, Object> session) {
        if (session.get("payment_intent") == null) {
            var money = make("payment_intent", "pi");
            money.put("amount_received", 0L);
            money.put("currency", session.get("currency"));
            money.put("metadata", session.get("intent_metadata"));
            session.put("payment_intent", money.get("id"));
        }
        return thing(text(session, "payment_intent"));
    }

    private long asked(String page) {
        return (long) thing(page).get("amount_total");
    }

    Map<String, Object> make(String object, String prefix) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("id", name(prefix));
        thing.put("object", object);
        thing.put("created", ++second);
        things.put(text(thing, "id"), thing);
        return thing;
    }

    private String name(String prefix) {
        return prefix + "_" + count.incrementAndGet();
    }

    static String text(Map<String, Object> thing, String name) {
        return String.valueOf(thing.get(name));
    }

    static Map<String, String> metadata(Map<String, String> sent, String name) {
        var metadata = new HashMap<String, String>();
        sent.forEach((key, value) -> {
            if (key.startsWith(name + "[")) {
                metadata.put(key.substring(name.length() + 1, key.length() - 1), value);
            }
        });
        return metadata;
    }

    private static Map<String, String> form(String text) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : text.split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                fields.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static Answer error(int status, String type) {
        return error(status, type, "no");
    }

    static Answer error(int status, String type, String code) {
        return new Answer(status, Map.of("error", Map.of("type", type, "code", code, "message", "no")));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
