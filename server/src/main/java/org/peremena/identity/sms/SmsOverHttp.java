package org.peremena.identity.sms;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.peremena.identity.phone.Phone;

/** Sends over the HTTP gateway of an operator or a reseller; what it wants to be asked is in the settings, so none is built in. */
class SmsOverHttp implements Sms {
    private final SmsSettings.Http settings;
    private final Duration timeout;
    private final String url;
    private final HttpClient client;

    SmsOverHttp(SmsSettings.Http settings, Duration timeout) {
        this.settings = settings;
        this.timeout = timeout;
        this.url = settings.url().orElseThrow(() -> new IllegalStateException("peremena.sms.transport=http needs peremena.sms.http.url"));
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    @Override
    public void send(Phone phone, String text) throws SmsFailed {
        var response = ask(request(phone, text));
        boolean taken = response.statusCode() / 100 == 2 && settings.accepted().map(response.body()::contains).orElse(true);
        if (!taken) throw new SmsFailed("the SMS gateway answered " + response.statusCode(), null);
    }

    private HttpRequest request(Phone phone, String text) {
        var body = settings.body().map(template -> BodyPublishers.ofString(fill(template, phone, text, bodyEncoding()))).orElseGet(BodyPublishers::noBody);
        var request = HttpRequest.newBuilder(URI.create(fill(url, phone, text, SmsOverHttp::urlEncoded))).timeout(timeout).method(settings.method(), body);
        if (settings.body().isPresent()) request.header("Content-Type", settings.contentType());
        for (var header : settings.headers().orElse(List.of())) addHeader(request, header);
        return request.build();
    }

    private static void addHeader(HttpRequest.Builder request, String header) {
        int colon = header.indexOf(':');
        if (colon < 1) throw new IllegalStateException("peremena.sms.http.headers must look like «Name: value»");
        request.header(header.substring(0, colon).strip(), header.substring(colon + 1).strip());
    }

    private UnaryOperator<String> bodyEncoding() {
        if (settings.contentType().contains("json")) return SmsOverHttp::jsonEncoded;
        return settings.contentType().contains("form-urlencoded") ? SmsOverHttp::urlEncoded : UnaryOperator.identity();
    }

    private HttpResponse<String> ask(HttpRequest request) throws SmsFailed {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new SmsFailed("the SMS gateway cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SmsFailed("interrupted", e);
        }
    }

    private static String fill(String template, Phone phone, String text, UnaryOperator<String> encoding) {
        return template.replace("{phone}", encoding.apply(phone.e164())).replace("{text}", encoding.apply(text));
    }

    private static String urlEncoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String jsonEncoded(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
