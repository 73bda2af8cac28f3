package org.peremena.chat.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.peremena.chat.ChatReason;
import org.peremena.chat.seat.Chat;
import org.peremena.chat.seat.ChatKind;
import org.peremena.chat.seat.ChatRole;
import org.peremena.chat.seat.DirectPair;
import org.peremena.chat.seating.Seating;
import org.peremena.chat.seating.Wanted;
import org.peremena.school.Memberships;
import org.peremena.school.Memberships.Tie;
import org.peremena.shared.ChatId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** One chat for each two people who may write to each other. It stays readable when that ends. */
@ApplicationScoped
public class DirectChats {
    private final DirectStore store;
    private final Memberships memberships;
    private final Standings standings;
    private final Seating seating;
    private final Clock clock;

    DirectChats(DirectStore store, Memberships memberships, Standings standings, Seating seating, Clock clock) {
        this.store = store;
        this.memberships = memberships;
        this.standings = standings;
        this.seating = seating;
        this.clock = clock;
    }

    /** People who have nothing to do with each other cannot tell whether the other exists. */
    public ChatId open(ProfileId mine, ProfileId theirs) {
        if (mine.equals(theirs)) throw new Refusal(SharedReason.NOT_FOUND);
        var pair = DirectPair.of(mine, theirs);
        return store.find(pair).orElseGet(() -> make(pair, tie(mine, theirs)));
    }

    private Tie tie(ProfileId mine, ProfileId theirs) {
        var ties = memberships.ties(mine, theirs);
        if (ties.isEmpty()) throw new Refusal(SharedReason.NOT_FOUND);
        return ties.stream().filter(ContactRules::mayWrite).findFirst().orElseThrow(() -> new Refusal(ChatReason.CONTACT_NOT_ALLOWED));
    }

    private ChatId make(DirectPair pair, Tie tie) {
        var chat = new Chat(ChatId.random(), tie.organisation(), ChatKind.DIRECT, null, Chat.Words.NONE, pair, null, clock.instant(), null, null);
        var people = Map.of(pair.first(), seat(tie.organisation(), pair.first()), pair.second(), seat(tie.organisation(), pair.second()));
        return seating.create(chat, people, null) ? chat.id() : store.find(pair).orElseThrow();
    }

    private Wanted seat(OrganisationId organisation, ProfileId profile) {
        return standings.in(organisation, profile, ChatRole.MEMBER).orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND));
    }

    /** Opens or closes the chat as the two may write to each other now. */
    public void align(Chat chat) {
        var pair = Optional.ofNullable(chat.pair()).orElseThrow();
        var open = ContactRules.mayWrite(memberships.ties(pair.first(), pair.second()));
        if (open == (chat.closedAt() == null)) return;
        seating.alter(chat.id(), (store, id) -> store.close(id, open ? null : clock.instant()), null);
    }
}
