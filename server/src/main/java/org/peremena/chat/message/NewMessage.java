package org.peremena.chat.message;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.ProfileId;

/** @param replyTo seq of the message that is answered */
record NewMessage(@NotNull String text, @Nullable Long replyTo, @Nullable List<ProfileId> mentions) {
    List<ProfileId> mentioned() {
        return mentions == null ? List.of() : mentions.stream().distinct().toList();
    }
}
