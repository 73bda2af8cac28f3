package org.peremena.chat.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peremena.cast.Person;
import org.peremena.cast.Socket;

/** A client as docs/api.md asks for: keeps chats, applies events, asks for what it missed after a gap or a reconnect. Some events it may lose on purpose. */
public final class SyncingClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    public final Person person;
    private final @Nullable Random losing;
    private final Map<String, Known> chats = new HashMap<>();
    private @Nullable Socket socket;
    private int heard;

    /** What of a chat must be the same however the client came to it. */
    public static final class Known {
        long seq;
        long rev;
        long readSeq;
        long othersReadSeq;
        int members;
        String can = "";
        final TreeMap<Long, JsonNode> messages = new TreeMap<>();

        @Override
        public String toString() {
            return "seq %d rev %d read %d others %d members %d can %s%n%s".formatted(seq, rev, readSeq, othersReadSeq, members, can, messages);
        }
    }

    public SyncingClient(Person person, @Nullable Random losing) {
        this.person = person;
        this.losing = losing;
    }

    public boolean isConnected() {
        return socket != null;
    }

    public void connect() {
        socket = Socket.open(person.cookie(), person.profile());
        heard = 0;
        resync();
    }

    public void disconnect() {
        if (socket != null) socket.close();
        socket = null;
    }

    public void stopReading() {
        Objects.requireNonNull(socket).stopReading();
    }

    /** Shows that it lives, though it does not read. */
    public void answer() {
        Objects.requireNonNull(socket).send("{\"t\":\"pong\"}");
    }

    /** @return the code with which the server closed a socket that did not read */
    public int readOnUntilClosed() {
        Objects.requireNonNull(socket).readOn();
        return socket.awaitClose();
    }

    /** Everything anew, as after a sign-in on a new device. */
    public static Map<String, Known> fresh(Person person) {
        var client = new SyncingClient(person, null);
        client.resync();
        return client.chats;
    }

    public Map<String, Known> chats() {
        return chats;
    }

    /** Applies what has arrived since. */
    public void catchUp() {
        if (socket == null) return;
        var events = socket.events();
        while (heard < events.size()) {
            var event = events.get(heard++);
            if (losing == null || losing.nextInt(8) > 0) apply(event);
        }
    }

    /** The same while the server is being killed. */
    public void catchUpQuietly() {
        try {
            catchUp();
        } catch (RuntimeException | AssertionError killed) {
            // it asks after the reconnect
        }
    }

    /** The whole history of a chat, oldest first. */
    public static List<JsonNode> everything(Person person, String chat) {
        var client = new SyncingClient(person, null);
        var known = new Known();
        client.page(chat, known);
        return List.copyOf(known.messages.values());
    }

    public static Map<String, String> asText(Map<String, Known> chats) {
        var text = new HashMap<String, String>();
        chats.forEach((chat, known) -> text.put(chat, known.toString()));
        return text;
    }

    private void apply(JsonNode event) {
        var id = event.path("chat").asText();
        var known = chats.get(id);
        switch (event.path("t").asText()) {
            case "joined" -> resync();
            case "left" -> chats.remove(id);
            case "message" -> {
                if (known == null) return;
                var seq = event.path("seq").asLong();
                if (seq == known.seq + 1 && event.path("rev").asLong() <= known.rev) {
                    take(known, event.path("message"));
                    known.seq = seq;
                    wrote(known, event.path("message"));
                } else if (seq > known.seq || event.path("rev").asLong() > known.rev) resync();
            }
            case "changed" -> {
                if (known == null) return;
                var rev = event.path("rev").asLong();
                if (rev == known.rev + 1 && event.path("message").path("seq").asLong() <= known.seq) {
                    take(known, event.path("message"));
                    known.rev = rev;
                } else if (rev > known.rev) resync();
            }
            case "read" -> {
                if (known == null) return;
                var seq = event.path("seq").asLong();
                if (event.path("profile").asText().equals(person.profile().toString())) known.readSeq = Math.max(known.readSeq, seq);
                else known.othersReadSeq = Math.max(known.othersReadSeq, seq);
            }
            case "chat" -> {
                if (known == null) return;
                if (event.path("seq").asLong() > known.seq || event.path("rev").asLong() > known.rev + 1) resync();
                var answer = person.get("/api/chats/{chat}", id);
                if (answer.statusCode() != 200) return;
                view(known, json(answer));
                known.rev = Math.max(known.rev, event.path("rev").asLong());
            }
            default -> { }
        }
    }

    private void wrote(Known known, JsonNode message) {
        if (!message.has("author")) return;
        var seq = message.path("seq").asLong();
        if (message.path("author").asText().equals(person.profile().toString())) known.readSeq = seq;
        else known.othersReadSeq = Math.max(known.othersReadSeq, seq);
    }

    private void resync() {
        var known = new HashMap<String, List<Number>>();
        chats.forEach((id, chat) -> known.put(id, List.of(chat.seq, chat.rev, chat.readSeq, chat.othersReadSeq)));
        var missed = json(person.post("/api/chats/changes", Map.of("chats", known)));
        missed.path("left").forEach(left -> chats.remove(left.asText()));
        for (var chat : missed.path("chats")) {
            var mine = chats.get(chat.path("id").asText());
            if (chat.path("more").asBoolean()) {
                mine.messages.clear();
                page(chat.path("id").asText(), mine);
            } else {
                chat.path("messages").forEach(message -> take(mine, message));
                chat.path("changed").forEach(message -> take(mine, message));
                heads(mine, chat);
            }
            view(mine, chat);
        }
        for (var chat : missed.path("joined")) {
            var mine = new Known();
            page(chat.path("id").asText(), mine);
            view(mine, chat);
            chats.put(chat.path("id").asText(), mine);
        }
    }

    private void page(String chat, Known known) {
        var before = Long.MAX_VALUE;
        JsonNode page;
        do {
            page = json(person.get("/api/chats/{chat}/messages?limit=200&before=" + before, chat));
            if (before == Long.MAX_VALUE) heads(known, page);
            for (var message : page.path("messages")) {
                take(known, message);
                before = Math.min(before, message.path("seq").asLong());
            }
        } while (page.path("hasBefore").asBoolean());
    }

    private static void heads(Known known, JsonNode heads) {
        known.seq = Math.max(known.seq, heads.path("seq").asLong());
        known.rev = Math.max(known.rev, heads.path("rev").asLong());
    }

    private static void view(Known known, JsonNode view) {
        known.readSeq = view.path("readSeq").asLong();
        known.othersReadSeq = view.path("othersReadSeq").asLong();
        known.members = view.path("members").asInt();
        known.can = view.path("can").toString();
    }

    private static void take(Known known, JsonNode message) {
        known.messages.merge(message.path("seq").asLong(), message, (old, now) -> now.path("rev").asLong() >= old.path("rev").asLong() ? now : old);
    }

    private static JsonNode json(Response response) {
        try {
            return JSON.readTree(response.then().statusCode(200).extract().asString());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
