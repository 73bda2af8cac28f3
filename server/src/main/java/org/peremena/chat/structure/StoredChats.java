package org.peremena.chat.structure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.peremena.chat.Chats;
import org.peremena.chat.contact.DirectChats;
import org.peremena.chat.log.Recall;
import org.peremena.chat.read.ReadStore;
import org.peremena.chat.read.ReadStore.Mark;
import org.peremena.chat.seat.Chat;
import org.peremena.chat.seat.Seats;
import org.peremena.school.Audience;
import org.peremena.shared.ChatId;
import org.peremena.shared.MessageId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

@ApplicationScoped
class StoredChats implements Chats {
    private static final int MARKS_AT_ONCE = 5_000;

    private final StructureStore store;
    private final FollowRoster follower;
    private final DirectChats directs;
    private final Seats seats;
    private final Recall recall;
    private final ReadStore reads;

    StoredChats(StructureStore store, FollowRoster follower, DirectChats directs, Seats seats, Recall recall, ReadStore reads) {
        this.store = store;
        this.follower = follower;
        this.directs = directs;
        this.seats = seats;
        this.recall = recall;
        this.reads = reads;
    }

    @Override
    public Map<Audience, ChatId> of(Collection<Audience> audiences) {
        var found = new HashMap<Audience, ChatId>();
        for (var organisation : audiences.stream().map(Audience::organisation).collect(Collectors.toSet())) {
            for (var chat : store.chats(organisation).values()) found.put(chat.audience(), chat.id());
        }
        found.keySet().retainAll(new HashSet<>(audiences));
        return found;
    }

    @Override
    public void follow(OrganisationId organisation) {
        follower.follow(organisation);
    }

    @Override
    public ChatId direct(ProfileId one, ProfileId other) {
        return directs.open(one, other);
    }

    @Override
    public Collection<ProfileId> seated(ChatId chat) {
        return seats.live(chat).map(live -> (Collection<ProfileId>) live.profiles()).orElse(List.of());
    }

    @Override
    public Map<MessageId, Long> recall(List<Past> messages) {
        return recall.write(messages);
    }

    @Override
    public void read(Map<ChatId, Map<ProfileId, Long>> upTo) {
        var marks = new ArrayList<Mark>();
        upTo.forEach((chat, people) -> people.forEach((profile, seq) -> marks.add(new Mark(chat, profile, seq, false))));
        for (var from = 0; from < marks.size(); from += MARKS_AT_ONCE) reads.save(marks.subList(from, Math.min(marks.size(), from + MARKS_AT_ONCE)));
        seats.changed(upTo.keySet());
    }
}
