package org.peremena.school.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.peremena.school.Role;
import org.peremena.shared.ClassId;
import org.peremena.shared.InvitationId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/**
 * @param memberId a personal link: the row it is for; with the role parent and a pupil's row, the child whose parents it invites
 * @param newRows  whether somebody may come in whom the roster does not know
 */
public record Invitation(InvitationId id, OrganisationId organisationId, Role role, @Nullable ClassId classId, @Nullable MemberId memberId, String token,
                         ProfileId createdBy, Instant createdAt, Instant expiresAt, int uses, int usesMax, boolean newRows, @Nullable Instant revokedAt) {
    boolean isLive(Instant now) {
        return revokedAt == null && uses < usesMax && now.isBefore(expiresAt);
    }
}
