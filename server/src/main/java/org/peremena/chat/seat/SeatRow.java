package org.peremena.chat.seat;

import org.peremena.school.Role;
import org.peremena.shared.ChatId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/** A live seat as it is stored. */
public record SeatRow(ChatId chat, ProfileId profile, ChatRole role, Role schoolRole, OrganisationId home, long readSeq) {}
