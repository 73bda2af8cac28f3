package org.peremena.chat.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.log.People;
import org.peremena.chat.log.People.Person;
import org.peremena.chat.seat.ChatRole;
import org.peremena.chat.seat.Seat;
import org.peremena.school.Role;
import org.peremena.shared.Page;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** Who is inside: leaders first, then adults, then pupils, each by name. */
@ApplicationScoped
class MemberList {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final People people;

    MemberList(People people) {
        this.people = people;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChatMember(@JsonUnwrapped Person person, ChatRole chatRole) {}

    /** The cursor is the number of members before the page: somebody who joins in between may be seen twice or not at all, as in any list that is sorted by name. */
    Page<ChatMember> page(Seat seat, @Nullable String cursor, @Nullable Integer limit) {
        var size = limit == null ? USUAL : Math.clamp(limit, 1, MOST);
        var from = from(cursor);
        var seats = seat.live().seats();
        var collator = Collator.getInstance(Locale.of("ru"));
        var all = people.of(seats.keySet()).stream().map(person -> new ChatMember(person, seats.get(person.profile()).role()))
            .sorted(Comparator.comparing(ChatMember::chatRole).thenComparing(member -> member.person().role() == Role.PUPIL)
                .thenComparing(member -> member.person().name().full(), collator).thenComparing(member -> member.person().profile().toString())).toList();
        var until = Math.min(all.size(), from + size);
        return new Page<>(from >= all.size() ? java.util.List.of() : all.subList(from, until), until < all.size() ? String.valueOf(until) : null);
    }

    private static int from(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Math.max(0, Integer.parseInt(cursor));
        } catch (NumberFormatException e) {
            throw new Refusal(SharedReason.INVALID);
        }
    }
}
