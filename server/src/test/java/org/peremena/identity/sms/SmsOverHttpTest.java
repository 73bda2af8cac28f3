package org.peremena.identity.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peremena.identity.phone.Phone;

class SmsOverHttpTest {
    private static final Phone PHONE = new Phone("+79001234521");
    private HttpServer gateway;
    private volatile String asked = "";
    private volatile int status = 200;
    private volatile String answer = "{\"status\":\"OK\"}";

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked = exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawQuery() + " " + exchange.getRequestHeaders().getFirst("Authorization") + " " + body;
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void fills_the_address_and_sends_the_headers() throws SmsFailed {
        sms("GET", "?to={phone}&text={text}", null, null).send(PHONE, "Код: 1&2");
        assertThat(asked).isEqualTo("GET to=%2B79001234521&text=%D0%9A%D0%BE%D0%B4%3A+1%262 Bearer secret ");
    }

    @Test
    void fills_a_json_body() throws SmsFailed {
        sms("POST", "", "{\"to\":\"{phone}\",\"text\":\"{text}\"}", null).send(PHONE, "Код «1» и \"2\"");
        assertThat(asked).isEqualTo("POST null Bearer secret {\"to\":\"+79001234521\",\"text\":\"Код «1» и \\\"2\\\"\"}");
    }

    @Test
    void refusal_of_the_gateway_is_a_failure() {
        status = 402;
        assertThatThrownBy(() -> sms("POST", "", "{text}", null).send(PHONE, "Код")).isInstanceOf(SmsFailed.class).hasMessageContaining("402").hasMessageNotContaining("900");
    }

    @Test
    void answer_without_the_word_that_says_taken_is_a_failure() throws SmsFailed {
        var sms = sms("POST", "", "{text}", "\"OK\"");
        sms.send(PHONE, "Код");
        answer = "{\"status\":\"ERROR\",\"code\":201}";
        assertThatThrownBy(() -> sms.send(PHONE, "Код")).isInstanceOf(SmsFailed.class);
    }

    @Test
    void gateway_that_is_not_there_is_a_failure() {
        var sms = sms("POST", "", "{text}", null);
        gateway.stop(0);
        assertThatThrownBy(() -> sms.send(PHONE, "Код")).isInstanceOf(SmsFailed.class);
    }

    private SmsOverHttp sms(String method, String query, String body, String accepted) {
        var url = "http://localhost:" + gateway.getAddress().getPort() + "/send" + query;
        return new SmsOverHttp(new Settings(Optional.of(url), method, Optional.ofNullable(body), "application/json", Optional.of(List.of("Authorization: Bearer secret")),
            Optional.ofNullable(accepted)), Duration.ofSeconds(5));
    }

    private record Settings(Optional<String> url, String method, Optional<String> body, String contentType, Optional<List<String>> headers, Optional<String> accepted)
        implements SmsSettings.Http {}
}
