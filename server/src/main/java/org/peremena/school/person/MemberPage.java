package org.peremena.school.person;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peremena.school.Capacity;
import org.peremena.school.GuardianKind;
import org.peremena.school.PositionKind;
import org.peremena.school.Role;
import org.peremena.school.standing.MemberFacts.ClassRef;
import org.peremena.school.standing.MemberFacts.GroupRef;
import org.peremena.school.standing.MemberFacts.Post;
import org.peremena.school.standing.MemberFacts.SubjectRef;
import org.peremena.school.standing.RosterRow;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

/**
 * One person as one viewer may see them; what is not theirs to see is absent.
 *
 * @param doubles people of the same name and birth date, for who keeps the roster
 */
record MemberPage(@JsonUnwrapped RosterRow row, Place organisation, List<Position> positions, @Nullable LocalDate bornOn, @Nullable Instant since, @Nullable Instant joinedAt,
                  @Nullable List<Relative> parents, @Nullable List<Relative> children, @Nullable List<Fact> history, @Nullable List<Named> doubles) {
    record Place(OrganisationId id, String name, String shortName) {}

    record Position(@JsonUnwrapped Post post, @Nullable Instant since) {}

    record Relative(MemberId member, @Nullable ProfileId profile, PersonName name, GuardianKind kind, @JsonProperty("class") @Nullable ClassRef schoolClass, boolean joined) {}

    record Named(MemberId member, PersonName name, @Nullable Capacity capacity) {}

    /** Something that is or was true. Only its own kind's fields are there. */
    record Fact(FactKind kind, @Nullable Role role, @Nullable PositionKind position, @JsonProperty("class") @Nullable ClassRef schoolClass, @Nullable SubjectRef subject,
                @Nullable GroupRef group, @Nullable String area, @Nullable GuardianKind kinship, @Nullable MemberId member, @Nullable PersonName name, Instant since, @Nullable Instant until) {}
}
