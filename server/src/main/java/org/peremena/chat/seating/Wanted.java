package org.peremena.chat.seating;

import org.peremena.chat.seat.ChatRole;
import org.peremena.chat.seat.SeatRow;
import org.peremena.school.Audiences.Participant;
import org.peremena.school.Role;
import org.peremena.shared.OrganisationId;

/** How somebody shall sit. */
public record Wanted(ChatRole role, Role schoolRole, OrganisationId home) {
    public static Wanted of(Participant participant) {
        return new Wanted(participant.leads() ? ChatRole.OWNER : ChatRole.MEMBER, participant.role(), participant.home());
    }

    public static Wanted of(SeatRow seat) {
        return new Wanted(seat.role(), seat.schoolRole(), seat.home());
    }
}
