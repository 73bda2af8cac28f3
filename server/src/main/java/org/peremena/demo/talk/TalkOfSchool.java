package org.peremena.demo.talk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.Chats;
import org.peremena.chat.Chats.Past;
import org.peremena.demo.talk.Telling.Said;
import org.peremena.demo.talk.Telling.Speaker;
import org.peremena.school.Audience;
import org.peremena.school.Audiences;
import org.peremena.school.Audiences.Called;
import org.peremena.school.Audiences.Participant;
import org.peremena.school.Role;
import org.peremena.shared.ChatId;
import org.peremena.shared.MessageId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

/** Lets a school talk in the chats that its structure made, and leaves a little unread. */
@ApplicationScoped
public class TalkOfSchool {
    private static final int DAYS = 24;
    private static final Map<Audience.Kind, String> FILES = Map.of(
        Audience.Kind.CLASS, "class", Audience.Kind.PARENTS, "parents", Audience.Kind.SUBJECT, "subject", Audience.Kind.STAFF, "staff",
        Audience.Kind.ADMINISTRATION, "administration", Audience.Kind.ASSOCIATION, "association");
    /** How many of a file's scenes one chat tells. */
    private static final Map<Audience.Kind, Integer> SCENES = Map.of(
        Audience.Kind.CLASS, 11, Audience.Kind.PARENTS, 10, Audience.Kind.SUBJECT, 5, Audience.Kind.STAFF, 20, Audience.Kind.ADMINISTRATION, 20, Audience.Kind.ASSOCIATION, 5);

    /** Each file is read once, not once a chat. */
    private final Map<String, List<Scene>> scenes = new HashMap<>();
    private final Audiences audiences;
    private final Chats chats;
    private final Clock clock;

    TalkOfSchool(Audiences audiences, Chats chats, Clock clock) {
        this.audiences = audiences;
        this.chats = chats;
        this.clock = clock;
    }

    /** Somebody who may say a line. */
    public record Voice(PersonName name, boolean female) {}

    /** @param pairs people who also have a direct chat */
    public void fill(OrganisationId school, ZoneId zone, Map<ProfileId, Voice> voices, List<Map.Entry<ProfileId, ProfileId>> pairs) {
        var random = new Random(7);
        var telling = new Telling(random, zone, ZonedDateTime.now(clock));
        var called = audiences.calledFor(school);
        var rules = called.stream().map(Called::audience).toList();
        var ids = chats.of(rules);
        var seated = audiences.participants(rules);
        var written = new ArrayList<Past>();
        for (var one : called) {
            var chat = ids.get(one.audience());
            if (chat != null) written.addAll(past(chat, said(one, seated, voices, telling, random)));
        }
        for (var pair : pairs) written.addAll(past(chats.direct(pair.getKey(), pair.getValue()), direct(pair, voices, telling, random)));
        chats.recall(layered(written));
        markRead(written, random);
    }

    /** The first message of every chat, then the second of every chat: an answer and what it answers are then seldom in one batch of the log. */
    private static List<Past> layered(List<Past> written) {
        var place = new HashMap<ChatId, Integer>();
        var layers = new ArrayList<List<Past>>();
        for (var past : written) {
            int layer = place.merge(past.chat(), 1, Integer::sum) - 1;
            if (layer == layers.size()) layers.add(new ArrayList<>());
            layers.get(layer).add(past);
        }
        return layers.stream().flatMap(List::stream).toList();
    }

    private List<Said> said(Called called, Map<Audience, List<Participant>> seated, Map<ProfileId, Voice> voices, Telling telling, Random random) {
        var kind = called.audience().kind();
        if (!FILES.containsKey(kind)) return List.of();
        var people = seated.getOrDefault(called.audience(), List.of());
        var leader = people.stream().filter(Participant::leads).map(p -> speaker(p.profile(), voices)).findFirst().orElse(null);
        var others = people.stream().filter(p -> !p.leads()).map(p -> speaker(p.profile(), voices)).toList();
        return telling.tell(some(scenes.computeIfAbsent(FILES.get(kind), Scene::read), SCENES.get(kind), random), DAYS, leader, others, slots(called, seated, voices, random));
    }

    private List<Said> direct(Map.Entry<ProfileId, ProfileId> pair, Map<ProfileId, Voice> voices, Telling telling, Random random) {
        return telling.between(some(Scene.read("direct"), 1, random), speaker(pair.getKey(), voices), speaker(pair.getValue(), voices));
    }

    private static Map<String, String> slots(Called called, Map<Audience, List<Participant>> seated, Map<ProfileId, Voice> voices, Random random) {
        var slots = new HashMap<String, String>();
        var topics = Scene.resource("topics.txt").stream().map(line -> line.split("\\|")).filter(parts -> parts[0].equals(called.subject())).toList();
        var topic = topics.isEmpty() ? new String[] {"", "Повторение", "параграф учебника и вопросы после него"} : topics.get(random.nextInt(topics.size()));
        slots.put("topic", topic[1]);
        slots.put("task", topic[2]);
        slots.put("child", child(called.audience(), seated, voices, random));
        return slots;
    }

    private static String child(Audience audience, Map<Audience, List<Participant>> seated, Map<ProfileId, Voice> voices, Random random) {
        var sameClass = new Audience(Audience.Kind.CLASS, audience.organisation(), audience.schoolClass(), null, null);
        var pupils = seated.getOrDefault(sameClass, List.of()).stream().filter(p -> p.role() == Role.PUPIL).toList();
        return pupils.isEmpty() ? "Ваня" : voices.get(pupils.get(random.nextInt(pupils.size())).profile()).name().given();
    }

    private static List<Scene> some(List<Scene> scenes, int count, Random random) {
        var shuffled = new ArrayList<>(scenes);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }

    private static Speaker speaker(ProfileId profile, Map<ProfileId, Voice> voices) {
        var voice = voices.get(profile);
        return new Speaker(profile, voice.name(), voice.female());
    }

    private static List<Past> past(ChatId chat, List<Said> said) {
        var order = new ArrayList<>(said);
        order.sort((one, other) -> one.at().compareTo(other.at()));
        var ids = new HashMap<Said, MessageId>();
        said.forEach(line -> ids.put(line, MessageId.random()));
        return order.stream().map(line -> new Past(chat, ids.get(line), line.author(), line.text(), answered(line, said, ids), line.at().toInstant())).toList();
    }

    private static @Nullable MessageId answered(Said line, List<Said> said, Map<Said, MessageId> ids) {
        return line.answers() == null ? null : ids.get(said.get(line.answers()));
    }

    /** Most have read everything, some are a few messages behind, as on any evening; nobody is behind what they wrote themselves. */
    private void markRead(Collection<Past> written, Random random) {
        var said = new HashMap<ChatId, List<Past>>();
        written.forEach(past -> said.computeIfAbsent(past.chat(), chat -> new ArrayList<>()).add(past));
        var marks = new HashMap<ChatId, Map<ProfileId, Long>>();
        said.forEach((chat, messages) -> {
            var read = new HashMap<ProfileId, Long>();
            chats.seated(chat).forEach(profile -> read.put(profile, Math.max(0L, messages.size() - (random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 0))));
            for (int i = 0; i < messages.size(); i++) read.merge(messages.get(i).author(), i + 1L, Math::max);
            marks.put(chat, read);
        });
        chats.read(marks);
    }
}
