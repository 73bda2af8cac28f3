package org.peremena.chat.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.ChatReason;
import org.peremena.chat.contact.ContactRules;
import org.peremena.chat.contact.Standings;
import org.peremena.chat.log.People;
import org.peremena.chat.log.SystemLine;
import org.peremena.chat.log.SystemLine.Kind;
import org.peremena.chat.seat.Chat;
import org.peremena.chat.seat.ChatKind;
import org.peremena.chat.seat.ChatRole;
import org.peremena.chat.seat.LiveChat;
import org.peremena.chat.seat.Seat;
import org.peremena.chat.seat.SeatRights;
import org.peremena.chat.seat.SeatRights.Right;
import org.peremena.chat.seat.Seats;
import org.peremena.chat.seating.SeatDiff;
import org.peremena.chat.seating.Seating;
import org.peremena.chat.seating.Wanted;
import org.peremena.school.Memberships;
import org.peremena.school.Memberships.Standing;
import org.peremena.shared.ChatId;
import org.peremena.shared.ProfileId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** Groups that people open for themselves, with whomever they may write to. */
@ApplicationScoped
public class FreeGroups {
    /** What one group chat may hold. */
    private static final int MEMBERS = 5_000;

    private final Seats seats;
    private final Seating seating;
    private final Memberships memberships;
    private final Standings standings;
    private final People people;
    private final Clock clock;

    FreeGroups(Seats seats, Seating seating, Memberships memberships, Standings standings, People people, Clock clock) {
        this.seats = seats;
        this.seating = seating;
        this.memberships = memberships;
        this.standings = standings;
        this.people = people;
        this.clock = clock;
    }

    /** The same id again by who opened it answers the group; by another it is taken. */
    void open(ProfileId owner, ChatId id, String title, Collection<ProfileId> members) {
        var known = seats.live(id);
        if (known.isPresent()) checkSame(known.get(), owner);
        else make(owner, id, GroupRules.title(title), members);
    }

    private void make(ProfileId owner, ChatId id, String title, Collection<ProfileId> members) {
        var standing = memberships.of(owner).stream().filter(ContactRules::mayOpenGroups).min(Comparator.comparing(one -> !ContactRules.isStaff(one.roles())))
            .orElseThrow(() -> new Refusal(ChatReason.GROUPS_NOT_ALLOWED));
        var wanted = new HashMap<ProfileId, Wanted>();
        for (var member : members) if (!member.equals(owner)) wanted.put(member, invited(owner, standing, member));
        wanted.put(owner, standings.in(standing.organisation(), owner, ChatRole.OWNER).orElseThrow());
        if (wanted.size() > MEMBERS) throw new Refusal(ChatReason.GROUP_TOO_LARGE);
        var chat = new Chat(id, standing.organisation(), ChatKind.GROUP, null, Chat.Words.titled(title), null, owner, clock.instant(), null, null);
        if (!seating.create(chat, wanted, SystemLine.of(Kind.CREATED, people.named(List.of(owner)), owner))) checkSame(seats.live(id).orElseThrow(), owner);
    }

    private static void checkSame(LiveChat live, ProfileId owner) {
        if (!owner.equals(live.chat().createdBy()) || live.seat(owner) == null) throw new Refusal(ChatReason.ID_TAKEN);
    }

    private Wanted invited(ProfileId by, Standing standing, ProfileId member) {
        var ties = memberships.ties(by, member);
        if (ties.isEmpty()) throw new Refusal(SharedReason.NOT_FOUND);
        if (!ContactRules.mayWrite(ties)) throw new Refusal(ChatReason.CONTACT_NOT_ALLOWED);
        return standings.in(standing.organisation(), member, ChatRole.MEMBER).orElseThrow(() -> new Refusal(ChatReason.CONTACT_NOT_ALLOWED));
    }

    void rename(Seat seat, String title) {
        require(seat, Right.RENAME);
        var words = Chat.Words.titled(GroupRules.title(title));
        if (words.equals(seat.chat().words())) return;
        var line = new SystemLine(Kind.RENAMED, people.named(List.of(seat.profile())), seat.profile(), words.title(), null);
        seating.alter(seat.chat().id(), (store, chat) -> store.rename(chat, words), line);
    }

    void add(Seat seat, ProfileId member) {
        require(seat, Right.ADD_MEMBERS);
        if (seat.live().seat(member) != null) return;
        if (seat.live().seats().size() >= MEMBERS) throw new Refusal(ChatReason.GROUP_TOO_LARGE);
        var standing = memberships.of(seat.profile()).stream().filter(one -> one.organisation().equals(seat.chat().organisation())).findFirst()
            .orElseThrow(() -> new Refusal(ChatReason.GROUPS_NOT_ALLOWED));
        seating.reseat(seat.chat().id(), Seating.BY_HAND, Map.of(member, Optional.of(invited(seat.profile(), standing, member))), lines(seat.profile()));
    }

    void remove(Seat seat, ProfileId member) {
        if (!member.equals(seat.profile())) {
            require(seat, Right.REMOVE_MEMBERS);
            var other = seat.live().seat(member);
            if (other == null) return;
            if (other.role().compareTo(seat.role()) <= 0) throw new Refusal(ChatReason.NOT_LEADING);
        } else require(seat, Right.LEAVE);
        dismiss(seat.live(), List.of(member), seat.profile());
    }

    /** Ends these seats; when nobody who leads is left, the group falls to who has been in it longest. */
    public void dismiss(LiveChat live, Collection<ProfileId> gone, @Nullable ProfileId by) {
        var wishes = new HashMap<ProfileId, Optional<Wanted>>();
        for (var profile : gone) wishes.put(profile, Optional.empty());
        GroupRules.heir(live, gone).ifPresent(heir -> wishes.put(heir.profile(), Optional.of(new Wanted(ChatRole.OWNER, heir.schoolRole(), heir.home()))));
        seating.reseat(live.chat().id(), Seating.BY_HAND, wishes, lines(by));
    }

    private Function<SeatDiff, List<SystemLine>> lines(@Nullable ProfileId by) {
        return diff -> {
            if (!diff.joined().isEmpty()) return List.of(SystemLine.of(Kind.JOINED, people.named(diff.joined().keySet()), by));
            return diff.left().isEmpty() ? List.of() : List.of(SystemLine.of(Kind.LEFT, people.named(diff.left()), by));
        };
    }

    private static void require(Seat seat, Right right) {
        if (!seat.chat().isFreeGroup()) throw new Refusal(ChatReason.NOT_A_FREE_GROUP);
        if (right != Right.LEAVE && !seat.chat().isWritable()) throw new Refusal(ChatReason.READ_ONLY);
        if (!SeatRights.of(seat).contains(right)) throw new Refusal(ChatReason.NOT_LEADING);
    }
}
