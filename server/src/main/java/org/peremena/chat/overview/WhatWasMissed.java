package org.peremena.chat.overview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peremena.chat.log.Message;
import org.peremena.chat.log.People;
import org.peremena.chat.log.People.Person;
import org.peremena.chat.overview.OverviewStore.Head;
import org.peremena.chat.seat.LiveChat;
import org.peremena.chat.seat.Seats;
import org.peremena.shared.ChatId;
import org.peremena.shared.ProfileId;

/** Answers what a client that knows its chats up to some seq and rev has missed. Where nothing was, it costs one question to the database. */
@ApplicationScoped
class WhatWasMissed {
    /** Beyond it a client pages anew: catching up would be longer than starting over. */
    static final int OF_A_CHAT = 200;
    static final int OF_ALL = 2_000;

    private final OverviewStore store;
    private final Overview overview;
    private final Seats seats;
    private final People people;

    WhatWasMissed(OverviewStore store, Overview overview, Seats seats, People people) {
        this.store = store;
        this.overview = overview;
        this.seats = seats;
        this.people = people;
    }

    record Missed(List<MissedOfChat> chats, List<ChatView> joined, List<ChatId> left, List<Person> people) {}

    record MissedOfChat(@JsonUnwrapped ChatView chat, List<Message> messages, List<Message> changed, boolean more) {}

    Missed since(ProfileId profile, Map<ChatId, Known> known) {
        var heads = store.heads(profile).stream().collect(Collectors.toMap(Head::chat, Function.identity()));
        var changed = changed(profile, heads, known);
        var joined = heads.keySet().stream().filter(chat -> !known.containsKey(chat)).toList();
        var left = known.keySet().stream().filter(chat -> !heads.containsKey(chat)).toList();
        if (changed.isEmpty() && joined.isEmpty()) return new Missed(List.of(), List.of(), left, List.of());
        return gathered(profile, changed, known, new HashSet<>(joined), left);
    }

    private List<Head> changed(ProfileId profile, Map<ChatId, Head> heads, Map<ChatId, Known> known) {
        var live = known.values().stream().anyMatch(Known::hasReads) ? seats.live(heads.keySet()) : Map.<ChatId, LiveChat>of();
        return heads.values().stream().filter(head -> {
            var mine = known.get(head.chat());
            if (mine == null) return false;
            return !mine.isAt(head.seq(), head.rev()) || mine.hasReads() && !mine.hasRead(profile, head.readSeq(), live.get(head.chat()));
        }).toList();
    }

    private Missed gathered(ProfileId profile, List<Head> changed, Map<ChatId, Known> known, Set<ChatId> joined, List<ChatId> left) {
        var near = near(changed, known);
        var asked = new HashSet<>(joined);
        for (var head : changed) asked.add(head.chat());
        // the counters before the messages: what comes in between is then answered twice rather than never
        var listed = overview.list(profile, asked);
        var written = written(listed.chats(), near, known);
        var amended = amended(listed.chats(), near, known);
        var chats = new ArrayList<MissedOfChat>();
        for (var chat : listed.chats()) {
            if (joined.contains(chat.id())) continue;
            chats.add(new MissedOfChat(Overview.withoutLast(chat), written.getOrDefault(chat.id(), List.of()), amended.getOrDefault(chat.id(), List.of()), !near.contains(chat.id())));
        }
        return new Missed(chats, listed.chats().stream().filter(chat -> joined.contains(chat.id())).toList(), left, people(listed, chats));
    }

    /** Those that can be caught up with message by message, as far as one answer carries. */
    private static Set<ChatId> near(List<Head> changed, Map<ChatId, Known> known) {
        var near = new HashSet<ChatId>();
        var budget = (long) OF_ALL;
        for (var head : changed) {
            var mine = known.get(head.chat());
            if (mine.isTooOld(head.seq(), head.rev(), OF_A_CHAT)) continue;
            budget -= head.seq() - mine.seq() + head.rev() - mine.rev();
            if (budget < 0) break;
            near.add(head.chat());
        }
        return near;
    }

    /** The last message has been read with its chat: where it is the only one, as after a short break, nothing more is asked. */
    private Map<ChatId, List<Message>> written(List<ChatView> chats, Set<ChatId> near, Map<ChatId, Known> known) {
        var messages = new HashMap<ChatId, List<Message>>();
        var asked = new HashMap<ChatId, Long>();
        for (var chat : chats) {
            if (!near.contains(chat.id())) continue;
            var after = known.get(chat.id()).seq();
            if (chat.seq() == after + 1 && chat.last() != null) messages.put(chat.id(), List.of(chat.last()));
            else if (chat.seq() > after) asked.put(chat.id(), after);
        }
        messages.putAll(store.written(asked));
        return messages;
    }

    /** Changes of messages that the client has. */
    private Map<ChatId, List<Message>> amended(List<ChatView> chats, Set<ChatId> near, Map<ChatId, Known> known) {
        var asked = new HashMap<ChatId, Long>();
        for (var chat : chats) if (near.contains(chat.id()) && chat.rev() > known.get(chat.id()).rev()) asked.put(chat.id(), known.get(chat.id()).rev());
        var changes = new HashMap<ChatId, List<Message>>();
        store.changed(asked).forEach((chat, all) -> changes.put(chat, all.stream().filter(message -> message.seq() <= known.get(chat).seq()).toList()));
        return changes;
    }

    private List<Person> people(Overview.Listed listed, List<MissedOfChat> chats) {
        var found = new HashMap<ProfileId, Person>();
        for (var person : listed.people()) found.put(person.profile(), person);
        var more = new HashSet<ProfileId>();
        for (var chat : chats) {
            more.addAll(People.in(chat.messages()));
            more.addAll(People.in(chat.changed()));
        }
        more.removeAll(found.keySet());
        for (var person : people.of(more)) found.put(person.profile(), person);
        return List.copyOf(found.values());
    }
}
