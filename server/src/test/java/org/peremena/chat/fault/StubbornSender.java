package org.peremena.chat.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.peremena.cast.Person;
import org.peremena.shared.Id;

/** An outbox: one message after the other, each sent under its id until the server has acknowledged it. */
final class StubbornSender implements Runnable {
    record Acknowledged(UUID id, long seq) {}

    private static final Pattern SEQ = Pattern.compile("\"seq\":(\\d+)");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
    private final Person person;
    private final String url;
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private volatile boolean enough;

    StubbornSender(Person person, int port, String chat) {
        this.person = person;
        this.url = "http://localhost:" + port + "/api/chats/" + chat + "/messages/";
    }

    @Override
    public void run() {
        while (!enough) {
            var id = Id.next();
            var seq = 0L;
            while (seq == 0) seq = tryOnce(id);
            acknowledged.add(new Acknowledged(id, seq));
        }
    }

    private long tryOnce(UUID id) {
        try {
            var put = HttpRequest.newBuilder(URI.create(url + id)).timeout(Duration.ofSeconds(5)).header("Cookie", person.cookie()).header("Peremena-Profile", person.profile().toString())
                .header("Sec-Fetch-Site", "same-origin").header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString("{\"text\":\"Сообщение под нагрузкой\"}")).build();
            var answer = client.send(put, HttpResponse.BodyHandlers.ofString());
            var seq = SEQ.matcher(answer.body());
            if (answer.statusCode() == 200 && seq.find()) return Long.parseLong(seq.group(1));
            if (answer.statusCode() < 500) throw new AssertionError(answer.statusCode() + " " + answer.body());
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (IOException killed) {
            pause();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return 0;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void finish() {
        enough = true;
    }

    List<Acknowledged> acknowledged() {
        return acknowledged;
    }
}
