package org.peremena.cast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.ProfileId;

/** A client's socket in a test: answers pings, keeps every other event, waits for those that a test expects, can go deaf or mute. */
public final class Socket implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<JsonNode> events = new ArrayList<>();
    private final WebSocket socket;
    private boolean deaf;
    private boolean mute;
    private boolean owesReading;
    private int pings;
    private @Nullable Integer closeCode;

    private Socket(int port, @Nullable String cookies, String profile, @Nullable String origin) {
        var builder = CLIENT.newWebSocketBuilder();
        if (cookies != null) builder.header("Cookie", cookies);
        if (origin != null) builder.header("Origin", origin);
        socket = builder.buildAsync(URI.create("ws://localhost:" + port + "/api/socket?profile=" + profile), new Ear()).join();
    }

    /** Opens as a browser does and waits for the greeting. @param cookies «pm_…=…» */
    public static Socket open(String cookies, ProfileId profile) {
        return open(RestAssured.port, cookies, profile);
    }

    public static Socket open(int port, String cookies, ProfileId profile) {
        var socket = new Socket(port, cookies, profile.toString(), "http://localhost:" + port);
        socket.await("hello");
        return socket;
    }

    /** The status that refuses the upgrade. */
    public static int refusal(@Nullable String cookies, String profile, @Nullable String origin) {
        try (var socket = new Socket(RestAssured.port, cookies, profile, origin)) {
            throw new AssertionError("the upgrade was not refused");
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) return refused.getResponse().statusCode();
            throw e;
        }
    }

    /** The first event of this kind, now or soon. */
    public JsonNode await(String t) {
        return await(event -> event.path("t").asText().equals(t));
    }

    /** The first event like this, now or soon. */
    public JsonNode await(Predicate<JsonNode> like) {
        waitUntil(() -> events.stream().anyMatch(like), "the event");
        return events().stream().filter(like).findFirst().orElseThrow();
    }

    /** The events of this kind, once there are so many. */
    public List<JsonNode> await(String t, int count) {
        waitUntil(() -> all(t).size() >= count, count + " events «" + t + "»");
        return all(t);
    }

    public synchronized List<JsonNode> events() {
        return List.copyOf(events);
    }

    public List<JsonNode> all(String t) {
        return events().stream().filter(event -> event.path("t").asText().equals(t)).toList();
    }

    /** Forgets the events so far, so that a test can wait for the next like one before. */
    public synchronized void forget() {
        events.clear();
    }

    public Socket send(String frame) {
        socket.sendText(frame, true).join();
        return this;
    }

    public WebSocket raw() {
        return socket;
    }

    public synchronized void stopReading() {
        deaf = true;
    }

    public synchronized void readOn() {
        deaf = false;
        if (owesReading) socket.request(1);
        owesReading = false;
    }

    /** No answers to pings any more. */
    public synchronized void stopAnswering() {
        mute = true;
    }

    public void awaitPings(int count) {
        waitUntil(() -> pings >= count, count + " pings");
    }

    /** The code with which the server closes, now or soon; 1006 when the connection just ends. */
    public int awaitClose() {
        waitUntil(() -> closeCode != null, "the close");
        return closeCode;
    }

    public synchronized boolean isOpen() {
        return closeCode == null;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private synchronized void waitUntil(BooleanSupplier condition, String what) {
        var until = System.currentTimeMillis() + PATIENCE_MILLIS;
        try {
            while (!condition.getAsBoolean()) {
                var left = until - System.currentTimeMillis();
                if (left <= 0) throw new AssertionError("waited in vain for " + what + "; close code " + closeCode + ", events " + shortened(events.toString()));
                wait(left);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 2_000 ? text : text.substring(0, 2_000) + "…";
    }

    private synchronized void heard(String text) throws JsonProcessingException {
        var event = JSON.readTree(text);
        if (event.path("t").asText().equals("ping")) {
            pings++;
            if (!mute) socket.sendText("{\"t\":\"pong\"}", true);
        } else events.add(event);
        notifyAll();
    }

    private synchronized void closed(int code) {
        if (closeCode == null) closeCode = code;
        notifyAll();
    }

    private synchronized void readNext(WebSocket from) {
        if (deaf) owesReading = true;
        else from.request(1);
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try {
                    heard(text.toString());
                } catch (JsonProcessingException e) {
                    throw new AssertionError(e);
                }
                text.setLength(0);
            }
            readNext(from);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            closed(1006);
        }
    }
}
