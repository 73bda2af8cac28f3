package org.peremena.chat.seat;

import java.util.UUID;
import org.peremena.shared.ProfileId;

/** The two people of a direct chat, the same pair whoever of them asks. */
public record DirectPair(ProfileId first, ProfileId second) {
    public static DirectPair of(ProfileId one, ProfileId other) {
        return one.value().toString().compareTo(other.value().toString()) < 0 ? new DirectPair(one, other) : new DirectPair(other, one);
    }

    static DirectPair fromKey(String key) {
        return new DirectPair(new ProfileId(UUID.fromString(key.substring(0, 36))), new ProfileId(UUID.fromString(key.substring(37))));
    }

    public String key() {
        return first + ":" + second;
    }

    public ProfileId other(ProfileId one) {
        return first.equals(one) ? second : first;
    }
}
