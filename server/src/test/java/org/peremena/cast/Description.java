package org.peremena.cast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code /api/openapi} promises, ready to hold answers against it. Stricter than it says: a field that is not described is a mistake. */
final class Description {
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final List<String> PROBLEM = List.of("type", "title", "status", "reason");

    private record Call(String method, Pattern path, int ids, JsonNode responses) {}

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final List<Call> calls = new ArrayList<>();
    private final JsonNode types;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    Description(String openapi) {
        var description = read(openapi.replace("#/components/schemas/", "#/$defs/"));
        types = description.path("components").path("schemas");
        for (var type : types) allowNothingElse(type);
        for (var path : description.path("paths").properties()) {
            for (var method : path.getValue().properties()) calls.add(call(path.getKey(), method.getKey(), method.getValue()));
        }
        calls.sort(Comparator.comparingInt(Call::ids));
    }

    private static Call call(String path, String method, JsonNode operation) {
        var ids = (int) path.chars().filter(c -> c == '{').count();
        return new Call(method.toUpperCase(Locale.ROOT), Pattern.compile(path.replaceAll("\\{\\w+}", "[^/]+")), ids, operation.path("responses"));
    }

    private static void allowNothingElse(JsonNode schema) {
        if (schema instanceof ObjectNode type && type.has("properties") && !type.has("additionalProperties")) type.put("additionalProperties", false);
    }

    void check(String method, String path, int status, String contentType, String body) {
        if (status >= 400) checkProblem(method + " " + path, status, contentType, body);
        else if (contentType.startsWith("application/json")) checkBody(method, path, body);
    }

    private static void checkProblem(String call, int status, String contentType, String body) {
        assertThat(contentType).as("%s answered %s", call, status).startsWith("application/problem+json");
        var problem = read(body);
        for (var member : PROBLEM) assertThat(problem.has(member)).as("%s answered %s without «%s»: %s", call, status, member, body).isTrue();
        assertThat(problem.path("status").asInt()).as("%s: %s", call, body).isEqualTo(status);
        assertThat(problem.path("type").asText()).isEqualTo("/problems/" + problem.path("reason").asText());
    }

    private void checkBody(String method, String path, String body) {
        var call = calls.stream().filter(one -> one.method.equals(method) && one.path.matcher(path).matches()).findFirst();
        assertThat(call).as("%s %s is described in /api/openapi", method, path).isPresent();
        var schema = ofSuccess(call.get().responses);
        if (schema == null || schema.isEmpty()) return;
        var errors = schemas.computeIfAbsent(schema, this::compiled).validate(read(body));
        assertThat(errors).as("%s %s answered what /api/openapi does not describe: %s", method, path, body.substring(0, Math.min(500, body.length()))).isEmpty();
    }

    private static @Nullable JsonNode ofSuccess(JsonNode responses) {
        for (var response : responses.properties()) if (response.getKey().startsWith("2")) return response.getValue().path("content").path("application/json").path("schema");
        return null;
    }

    private Schema compiled(JsonNode schema) {
        return registry.getSchema(((ObjectNode) schema).deepCopy().set("$defs", types));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }
}
