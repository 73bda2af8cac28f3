package org.peremena.chat;

import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import io.restassured.response.Response;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.Person;
import org.peremena.school.Audience;
import org.peremena.shared.ChatId;
import org.peremena.shared.ClassId;
import org.peremena.shared.Id;

/** A model school whose chats are there, and short words for what people do in them. */
public final class ChatRoom {
    public final ModelSchool school = new ModelSchool();
    private final Chats chats = CDI.current().select(Chats.class).get();

    public ChatRoom() {
        chats.follow(school.school);
        chats.follow(school.otherSchool);
    }

    public ChatId classChat(ClassId schoolClass) {
        return chat(new Audience(Audience.Kind.CLASS, school.school, schoolClass, null, null));
    }

    public ChatId class7B() {
        return classChat(school.class7B);
    }

    public ChatId parents7B() {
        return chat(new Audience(Audience.Kind.PARENTS, school.school, school.class7B, null, null));
    }

    public ChatId staff() {
        return chat(new Audience(Audience.Kind.STAFF, school.school, null, null, null));
    }

    public ChatId chat(Audience audience) {
        return chats.of(List.of(audience)).get(audience);
    }

    public static UUID id() {
        return Id.next();
    }

    public static Response send(Person person, Object chat, String text) {
        return send(person, chat, id(), Map.of("text", text));
    }

    public static Response send(Person person, Object chat, UUID id, Map<String, ?> body) {
        return person.put("/api/chats/{chat}/messages/{id}", body, chat.toString(), id);
    }

    public static Response edit(Person person, Object chat, UUID id, String text) {
        return person.patch("/api/chats/{chat}/messages/{id}", Map.of("text", text), chat.toString(), id);
    }

    public static Response delete(Person person, Object chat, UUID id) {
        return person.delete("/api/chats/{chat}/messages/{id}", chat.toString(), id);
    }

    public static Response history(Person person, Object chat, String query) {
        return person.get("/api/chats/{chat}/messages" + query, chat.toString());
    }

    public static Response changes(Person person, Map<String, List<Number>> known) {
        return person.post("/api/chats/changes", Map.of("chats", known));
    }
}
