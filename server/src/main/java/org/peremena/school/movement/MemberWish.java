package org.peremena.school.movement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.school.PositionKind;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.shared.ClassId;
import org.peremena.shared.GroupId;
import org.peremena.shared.PersonName;
import org.peremena.shared.PlainText;
import org.peremena.shared.SubjectId;

/**
 * A roster row as the office writes it.
 *
 * @param bornOn    absent: left as it is; said to be null: not known any more
 * @param positions absent: left as they are
 */
record MemberWish(@NotBlank @Size(max = 60) @PlainText String family, @NotBlank @Size(max = 60) @PlainText String given,
                  @Nullable @Size(max = 60) @PlainText String patronymic, @Nullable @Size(max = 40) String phone,
                  @Nullable @JsonDeserialize(using = SaidDay.class) Optional<@PastOrPresent LocalDate> bornOn, @NotEmpty Set<@NotNull Role> roles,
                  @Nullable @Size(max = 200) List<@NotNull @Valid Post> positions, @JsonProperty("class") @Nullable ClassId schoolClass) {
    public record Post(@NotNull PositionKind kind, @JsonProperty("class") @Nullable ClassId schoolClass, @Nullable SubjectId subject, @Nullable GroupId group,
                       @Nullable @Size(max = 60) @PlainText String area) {
        Roster.Position position() {
            return new Roster.Position(kind, schoolClass, subject, group, area == null || area.isBlank() ? null : area.strip());
        }
    }

    PersonName name() {
        return PersonName.typed(family, given, patronymic);
    }
}
