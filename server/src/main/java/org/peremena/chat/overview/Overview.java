package org.peremena.chat.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.log.People;
import org.peremena.chat.log.People.Person;
import org.peremena.chat.overview.OverviewStore.Head;
import org.peremena.chat.seat.Places;
import org.peremena.chat.seat.Seat;
import org.peremena.chat.seat.SeatRights;
import org.peremena.chat.seat.Seats;
import org.peremena.shared.ChatId;
import org.peremena.shared.ClassId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** The chats of a person, put together from the database's counters and the people in memory. */
@ApplicationScoped
public class Overview {
    private final OverviewStore store;
    private final Seats seats;
    private final Places places;
    private final People people;

    Overview(OverviewStore store, Seats seats, Places places, People people) {
        this.store = store;
        this.seats = seats;
        this.places = places;
        this.people = people;
    }

    public record Listed(List<ChatView> chats, List<Person> people) {}

    /** Every chat of the profile, that with the newest message first. */
    Listed list(ProfileId profile) {
        return listed(profile, store.headsWithLast(profile, null));
    }

    Listed list(ProfileId profile, Collection<ChatId> chats) {
        return chats.isEmpty() ? new Listed(List.of(), List.of()) : listed(profile, store.headsWithLast(profile, chats));
    }

    public ChatView one(Seat seat) {
        return list(seat.profile(), Set.of(seat.chat().id())).chats().stream().findFirst().orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND));
    }

    List<ChatView> ofClass(ProfileId profile, ClassId schoolClass) {
        var live = seats.live(store.heads(profile).stream().map(Head::chat).toList()).values();
        var chats = live.stream().filter(chat -> chat.chat().audience() != null && schoolClass.equals(chat.chat().audience().schoolClass())).map(chat -> chat.chat().id()).toList();
        return list(profile, chats).chats().stream().map(Overview::withoutLast).sorted(Comparator.comparing(ChatView::kind).thenComparing(chat -> Objects.requireNonNullElse(chat.subject(), ""))).toList();
    }

    static ChatView withoutLast(ChatView chat) {
        return new ChatView(chat.id(), chat.kind(), chat.title(), chat.label(), chat.grade(), chat.subject(), chat.organisation(), chat.schoolClass(), chat.peer(), chat.members(),
            chat.seq(), chat.rev(), chat.readSeq(), chat.othersReadSeq(), chat.firstMention(), null, chat.can(), chat.editHours(), chat.archivedAt());
    }

    private Listed listed(ProfileId profile, List<Head> heads) {
        var live = seats.live(heads.stream().map(Head::chat).toList());
        var sitting = new HashMap<Head, Seat>();
        for (var head : heads) {
            var chat = live.get(head.chat());
            var seat = chat == null ? null : chat.seat(profile);
            if (seat != null) sitting.put(head, seat);
        }
        var shown = people.of(people(profile, sitting));
        var names = new HashMap<ProfileId, PersonName>();
        for (var person : shown) names.put(person.profile(), person.name());
        var chats = sitting.entrySet().stream().sorted(Comparator.comparing(entry -> at(entry.getKey(), entry.getValue()), Comparator.reverseOrder()))
            .map(entry -> view(entry.getKey(), entry.getValue(), names)).toList();
        return new Listed(chats, shown);
    }

    private static Instant at(Head head, Seat seat) {
        return head.last() == null ? seat.chat().createdAt() : head.last().sentAt();
    }

    private static Set<ProfileId> people(ProfileId profile, Map<Head, Seat> sitting) {
        var people = new HashSet<>(People.in(sitting.keySet().stream().map(Head::last).filter(Objects::nonNull).toList()));
        for (var seat : sitting.values()) if (seat.chat().pair() != null) people.add(seat.chat().pair().other(profile));
        return people;
    }

    private ChatView view(Head head, Seat seat, Map<ProfileId, PersonName> names) {
        var chat = seat.chat();
        var peer = chat.pair() == null ? null : chat.pair().other(seat.profile());
        var readSeq = Math.min(head.seq(), Math.max(head.readSeq(), seat.live().readSeq(seat.profile())));
        return new ChatView(chat.id(), chat.kind(), title(seat, peer, names), chat.words().label(), chat.words().grade(), chat.words().subject(),
            new ChatView.Place(chat.organisation(), places.of(chat.organisation()).shortName()), chat.audience() == null ? null : chat.audience().schoolClass(), peer,
            seat.live().seats().size(), head.seq(), head.rev(), readSeq, Math.min(head.seq(), seat.live().othersReadSeq(seat.profile())),
            unread(head.firstMention(), readSeq), head.last(), SeatRights.of(seat), SeatRights.EDITABLE.toHours(), chat.archivedAt());
    }

    private static @Nullable String title(Seat seat, @Nullable ProfileId peer, Map<ProfileId, PersonName> names) {
        var name = peer == null ? null : names.get(peer);
        return name == null ? seat.chat().words().title() : name.shortForm();
    }

    private static @Nullable Long unread(@Nullable Long mention, long readSeq) {
        return mention != null && mention > readSeq ? mention : null;
    }

}
