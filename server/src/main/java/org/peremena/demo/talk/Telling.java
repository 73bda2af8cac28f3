package org.peremena.demo.talk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

/** Tells scenes with the people of one chat over the past weeks: who says what and when, with the endings that fit the speaker. */
final class Telling {
    private static final Pattern SLOT = Pattern.compile("\\{([^{}|]+)}");
    private static final Pattern BY_GENDER = Pattern.compile("\\{([^{}|]*)\\|([^{}|]*)}");
    private static final List<String> WEEKDAYS = List.of("понедельник", "вторник", "среду", "четверг", "пятницу");
    private static final List<String> ON_WEEKDAYS = List.of("в понедельник", "во вторник", "в среду", "в четверг", "в пятницу");
    private static final List<String> BY_WEEKDAYS = List.of("к понедельнику", "ко вторнику", "к среде", "к четвергу", "к пятнице");

    private final Random random;
    private final ZoneId zone;
    private final ZonedDateTime now;

    Telling(Random random, ZoneId zone, ZonedDateTime now) {
        this.random = random;
        this.zone = zone;
        this.now = now.withZoneSameInstant(zone);
    }

    record Speaker(ProfileId profile, PersonName name, boolean female) {}

    /** @param answers index in the list of the line it replies to */
    record Said(ProfileId author, String text, @Nullable Integer answers, ZonedDateTime at) {}

    /** @param slots fixed words of this chat («topic», «task», «child») */
    List<Said> tell(List<Scene> scenes, int days, @Nullable Speaker leader, List<Speaker> others, Map<String, String> slots) {
        var said = new ArrayList<Said>();
        var starts = starts(scenes.size(), days);
        for (int i = 0; i < scenes.size(); i++) {
            var scene = scenes.get(i);
            if (scene.others() > others.size() || scene.needsLeader() && leader == null) continue;
            act(scene, starts.get(i), cast(leader, others), slots, said);
        }
        return said;
    }

    /** A talk of two, this or the last school day. */
    List<Said> between(List<Scene> scenes, Speaker one, Speaker other) {
        var said = new ArrayList<Said>();
        var starts = starts(scenes.size(), 2);
        for (int i = 0; i < scenes.size(); i++) act(scenes.get(i), starts.get(i), Map.of("a", one, "b", other), Map.of(), said);
        return said;
    }

    private Map<String, Speaker> cast(@Nullable Speaker leader, List<Speaker> others) {
        var left = new ArrayList<>(others);
        var cast = new HashMap<String, Speaker>();
        if (leader != null) cast.put("leader", leader);
        for (var part : List.of("a", "b", "c", "d", "e")) {
            if (!left.isEmpty()) cast.put(part, left.remove(random.nextInt(left.size())));
        }
        return cast;
    }

    private void act(Scene scene, ZonedDateTime start, Map<String, Speaker> cast, Map<String, String> slots, List<Said> said) {
        var at = start;
        var last = new HashMap<String, Integer>();
        var words = words(cast, slots);
        for (var line : scene.lines()) {
            if (at.isAfter(now)) return;
            var speaker = cast.get(line.who());
            var answers = line.answers() == null ? null : last.get(line.answers());
            said.add(new Said(speaker.profile(), spoken(line.text(), words, speaker.female()), answers, at));
            last.put(line.who(), said.size() - 1);
            at = at.plusSeconds(20 + random.nextInt(line.text().length() > 60 ? 900 : 260));
        }
    }

    private Map<String, String> words(Map<String, Speaker> cast, Map<String, String> slots) {
        var words = new HashMap<>(slots);
        cast.forEach((part, speaker) -> words.put(part, speaker.name().given()));
        var day = random.nextInt(WEEKDAYS.size());
        words.put("weekday", WEEKDAYS.get(day));
        words.put("on", ON_WEEKDAYS.get(day));
        words.put("by", BY_WEEKDAYS.get(day));
        words.putIfAbsent("room", "каб. " + (100 * (1 + random.nextInt(3)) + 1 + random.nextInt(20)));
        return words;
    }

    static String spoken(String text, Map<String, String> words, boolean female) {
        var gendered = BY_GENDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(match.group(female ? 2 : 1)));
        return SLOT.matcher(gendered).replaceAll(match -> Matcher.quoteReplacement(words.getOrDefault(match.group(1), match.group())));
    }

    /** School days between {@code days} ago and now, oldest first; the last scene is today's or the last school day's. */
    private List<ZonedDateTime> starts(int count, int days) {
        var starts = new ArrayList<ZonedDateTime>();
        for (int i = 0; i < count; i++) {
            LocalDate day = now.toLocalDate().minusDays(i == count - 1 ? random.nextInt(2) : (long) days * (count - 1 - i) / count + random.nextInt(2));
            while (day.getDayOfWeek() == DayOfWeek.SUNDAY) day = day.minusDays(1);
            var at = day.atTime(LocalTime.of(8 + random.nextInt(11), random.nextInt(60), random.nextInt(60))).atZone(zone);
            starts.add(at.isAfter(now.minusMinutes(40)) ? now.minusMinutes(45 + random.nextInt(90)) : at);
        }
        starts.sort(null);
        return starts;
    }
}
