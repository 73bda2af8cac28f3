package org.peremena.chat.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.log.Message;
import org.peremena.chat.seat.ChatKind;
import org.peremena.chat.seat.SeatRights.Right;
import org.peremena.shared.ChatId;
import org.peremena.shared.ClassId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/**
 * A chat as one of its members sees it.
 *
 * @param title absent where nobody gave it a name: then kind, label and subject say it in the reader's language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChatView(
    ChatId id, ChatKind kind, @Nullable String title, @Nullable String label, @Nullable Integer grade, @Nullable String subject, Place organisation,
    @JsonProperty("class") @Nullable ClassId schoolClass, @Nullable ProfileId peer, int members, long seq, long rev, long readSeq, long othersReadSeq,
    @Nullable Long firstMention, @Nullable Message last, Set<Right> can, long editHours, @Nullable Instant archivedAt) {

    public record Place(OrganisationId id, String shortName) {}
}
