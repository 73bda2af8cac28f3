package org.peremena.chat.seat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a member may do for the others in the chat. */
public enum ChatRole {
    OWNER, MODERATOR, MEMBER;

    @JsonValue
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean leads() {
        return this != MEMBER;
    }

    public static ChatRole fromJson(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
