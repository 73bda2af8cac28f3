package org.peremena.cast;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.peremena.shared.AccountId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

/** Somebody of the cast with a session on a device: calls like a browser of theirs would, over HTTP. */
public record Person(PersonName name, String phone, AccountId account, ProfileId profile, ProfileId personal, String cookie) {
    /** A browser names no letters beside the media type: JSON has only one way to be written. */
    private static final RestAssuredConfig AS_A_BROWSER = RestAssured.config().encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    /** What a page of ours sends along when it changes something. */
    public static RequestSpecification browser() {
        return given().config(AS_A_BROWSER).filter(AsDescribed.ALL).header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "ru");
    }

    /** A request of the learning profile. */
    public RequestSpecification asks() {
        return as(profile);
    }

    /** A request of another profile on this person's device, theirs or not. */
    public RequestSpecification as(ProfileId acting) {
        return browser().header("Cookie", cookie).header("Peremena-Profile", acting.toString());
    }

    public Response get(String path, Object... parameters) {
        return asks().get(path, words(parameters));
    }

    public Response put(String path, Object body, Object... parameters) {
        return asks().contentType("application/json").body(body).put(path, words(parameters));
    }

    public Response post(String path, Object body, Object... parameters) {
        return asks().contentType("application/json").body(body).post(path, words(parameters));
    }

    public Response patch(String path, Object body, Object... parameters) {
        return asks().contentType("application/json").body(body).patch(path, words(parameters));
    }

    public Response delete(String path, Object... parameters) {
        return asks().delete(path, words(parameters));
    }

    /** The same person with the personal profile acting. */
    public Person privately() {
        return new Person(name, phone, account, personal, personal, cookie);
    }

    /** The same person on one more device, with a session of its own. */
    public Person onAnotherDevice() {
        return new Person(name, phone, account, profile, personal, People.cookie(account));
    }

    /** REST Assured would write an id into the path as JSON, in quotes. */
    private static Object[] words(Object[] parameters) {
        return java.util.Arrays.stream(parameters).map(Object::toString).toArray();
    }
}
