package org.peremena.cast;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Holds every answer that somebody of the cast gets against the description that the program gives of itself. */
final class AsDescribed implements Filter {
    static final AsDescribed ALL = new AsDescribed();
    private final Map<Integer, Description> descriptions = new ConcurrentHashMap<>();

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var answer = context.next(request, expected);
        var path = URI.create(request.getURI()).getRawPath();
        if (path.startsWith("/api/")) description().check(request.getMethod(), path, answer.statusCode(), Objects.toString(answer.contentType(), ""), answer.asString());
        return answer;
    }

    private Description description() {
        return descriptions.computeIfAbsent(RestAssured.port, port -> new Description(RestAssured.given().get("/api/openapi?format=json").then().statusCode(200).extract().asString()));
    }
}
