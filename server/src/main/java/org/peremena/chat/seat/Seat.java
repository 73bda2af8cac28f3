package org.peremena.chat.seat;

import java.time.ZoneId;
import org.peremena.school.Role;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/**
 * Somebody's place in a chat. Whoever holds one of these may read the chat; what else is in {@link SeatRights}.
 *
 * @param schoolRole what the person is in the school
 * @param home       the organisation that the person's acts are counted for, and its time zone
 */
public record Seat(LiveChat live, ProfileId profile, ChatRole role, Role schoolRole, OrganisationId home, ZoneId zone) {
    public Chat chat() {
        return live.chat();
    }

    public boolean leads() {
        return role.leads() && chat().kind() != ChatKind.DIRECT;
    }
}
