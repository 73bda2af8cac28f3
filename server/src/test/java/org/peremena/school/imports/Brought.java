package org.peremena.school.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.peremena.cast.Person;
import org.peremena.shared.OrganisationId;

/** The answer to a file that somebody has brought: sent byte by byte as a browser does, which the other tests' client does not do for every type. */
public record Brought(int status, JsonNode body) {
    public static Brought by(Person who, OrganisationId school, String name, byte[] file) {
        var uri = URI.create("http://localhost:" + RestAssured.port + "/api/organisations/" + school + "/imports?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).header("Cookie", who.cookie()).header("Peremena-Profile", who.profile().toString())
            .header("Sec-Fetch-Site", "same-origin").header("Content-Type", "application/octet-stream").POST(HttpRequest.BodyPublishers.ofByteArray(file)).build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Brought(response.statusCode(), new ObjectMapper().readTree(response.body()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public Brought is(int expected) {
        assertThat(status).as("%s", body).isEqualTo(expected);
        return this;
    }

    Brought says(String member, String value) {
        assertThat(at(member)).isEqualTo(value);
        return this;
    }

    public String at(String member) {
        return body.path(member).asText();
    }
}
