package org.peremena.school.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peremena.cast.ModelSchool;

/** Files on their way: slow ones, broken ones, too large ones. */
@QuarkusTest
class UploadTest {
    private static final byte[] LIST = SchoolFile.csv("Роль|Фамилия|Имя|Класс", "Ученик|Кузнецов|Иван|7Б");

    @Inject SweepImportsJob sweep;
    private final ModelSchool model = new ModelSchool();

    @Test
    void a_second_file_of_the_school_has_to_wait_and_another_school_has_not() throws IOException {
        var other = new ModelSchool();
        try (var slow = new Upload(model)) {
            slow.write(LIST, 10);
            await().untilAsserted(() -> Brought.by(model.alla, model.school, "список.csv", LIST).is(429).says("reason", "school-import-busy").says("retryAfter", "5"));
            Brought.by(other.alla, other.school, "список.csv", LIST).is(201);
            slow.write(java.util.Arrays.copyOfRange(LIST, 10, LIST.length), LIST.length - 10);
            assertThat(slow.finish()).contains(" 201 ").contains("\"rows\":1");
        }
        Brought.by(model.alla, model.school, "список.csv", LIST).is(201);
    }

    @Test
    void slow_uploads_of_many_schools_take_nobodys_place() throws IOException {
        try (var one = new Upload(new ModelSchool()); var two = new Upload(new ModelSchool()); var three = new Upload(new ModelSchool())) {
            for (var slow : new Upload[] {one, two, three}) slow.write(LIST, 10);
            Brought.by(model.alla, model.school, "список.csv", LIST).is(201);
        }
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing_behind() throws IOException {
        var before = spooled();
        try (var slow = new Upload(model)) {
            slow.write(LIST, 10);
            await().until(() -> !added(before).isEmpty());
        }
        await().untilAsserted(() -> assertThat(added(before)).isEmpty());
        Brought.by(model.alla, model.school, "список.csv", LIST).is(201);
    }

    @Test
    void what_a_killed_server_has_left_is_swept_away_and_an_upload_under_way_is_not() throws IOException {
        var left = Files.createTempFile("peremena-import-", ".bin");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(2, ChronoUnit.HOURS)));
        try (var slow = new Upload(model)) {
            var before = spooled();
            slow.write(LIST, LIST.length);
            await().until(() -> !added(before).isEmpty());
            sweep.run();
            assertThat(left).doesNotExist();
            assertThat(slow.finish()).contains(" 201 ");
        }
    }

    @Test
    void a_file_over_the_limit_is_refused_with_our_reason_whether_it_tells_its_length_or_not() throws IOException {
        Brought.by(model.alla, model.school, "большой.csv", new byte[(32 << 20) + 1]).is(413).says("reason", "shared-too-large");
        try (var upload = new Upload(model)) {
            var piece = new byte[1 << 16];
            for (int i = 0; i <= (40 << 20) / piece.length; i++) if (!upload.write(piece, piece.length)) break;
            assertThat(upload.finish()).contains(" 413 ").contains("application/problem+json").contains("shared-too-large");
        }
        Brought.by(model.alla, model.school, "список.csv", LIST).is(201);
    }

    private static Set<Path> spooled() {
        try (var files = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "peremena-import-*")) {
            var all = new HashSet<Path>();
            files.forEach(all::add);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Path> added(Set<Path> before) {
        var now = spooled();
        now.removeAll(before);
        return now;
    }

    /** A body in chunks that says nothing of its length and comes when the test wants. */
    private static final class Upload implements AutoCloseable {
        private final Socket socket = new Socket("localhost", RestAssured.port);

        Upload(ModelSchool model) throws IOException {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(("POST /api/organisations/" + model.school + "/imports?name=a.csv HTTP/1.1\r\nHost: localhost:" + RestAssured.port
                + "\r\nSec-Fetch-Site: same-origin\r\nCookie: " + model.alla.cookie() + "\r\nPeremena-Profile: " + model.alla.profile()
                + "\r\nContent-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        }

        /** @return false when the server has had enough */
        boolean write(byte[] bytes, int count) {
            try {
                var out = socket.getOutputStream();
                out.write((Integer.toHexString(count) + "\r\n").getBytes(StandardCharsets.UTF_8));
                out.write(bytes, 0, count);
                out.write("\r\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                return socket.getInputStream().available() == 0;
            } catch (IOException refused) {
                return false;
            }
        }

        String finish() throws IOException {
            try {
                socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            } catch (IOException refused) {
                // the answer has come already
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
