package org.peremena.school.invitation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.peremena.school.Role;
import org.peremena.school.standing.MemberFacts.ClassRef;
import org.peremena.shared.InvitationId;
import org.peremena.shared.MemberId;
import org.peremena.shared.PersonName;

public record InvitationView(InvitationId id, Role role, @JsonProperty("class") @Nullable ClassRef schoolClass, @Nullable Named member, String url, String token, Instant createdAt,
                      Instant expiresAt, int uses, int usesMax, boolean newRows, @Nullable Instant revokedAt, boolean live) {
    public record Named(MemberId id, PersonName name) {}
}
