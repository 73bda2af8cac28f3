package org.peremena.school.invitation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peremena.school.NameKey;
import org.peremena.shared.PersonName;
import org.peremena.shared.PlainText;

/** What a person says of themselves when they come by a link. */
record JoinWish(@Nullable @Valid PersonName name, @Nullable @Valid Child child) {
    public record Child(@NotBlank @Size(max = 60) @PlainText String family, @NotBlank @Size(max = 60) @PlainText String given) {
        String key() {
            return NameKey.of(family + " " + given);
        }
    }
}
