package org.peremena.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.peremena.chat.Chats;
import org.peremena.demo.people.DemoPeople;
import org.peremena.demo.talk.TalkOfSchool;
import org.peremena.demo.talk.TalkOfSchool.Voice;
import org.peremena.demo.town.BuildTown;
import org.peremena.demo.town.InventedPerson;
import org.peremena.demo.town.Inventing;
import org.peremena.demo.town.Town;
import org.peremena.demo.town.WorkingDay;
import org.peremena.school.Organisations;
import org.peremena.shared.ProfileId;

/** Fills an empty database with the invented town when the demo is on. A database that has any organisation is left alone. */
@ApplicationScoped
class FillDemo {
    private static final Logger LOG = Logger.getLogger(FillDemo.class);
    private static final int DAYS = 75;

    private final Organisations organisations;
    private final BuildTown building;
    private final Chats chats;
    private final TalkOfSchool talk;
    private final Clock clock;

    FillDemo(Organisations organisations, BuildTown building, Chats chats, TalkOfSchool talk, Clock clock) {
        this.organisations = organisations;
        this.building = building;
        this.chats = chats;
        this.talk = talk;
        this.clock = clock;
    }

    /** After migrations and before the doors open to visitors. */
    void onStart(@Observes @Priority(5000) StartupEvent start, @ConfigProperty(name = "peremena.demo", defaultValue = "false") boolean demo) {
        if (demo && organisations.none()) fill();
    }

    private void fill() {
        var began = clock.instant();
        var town = Inventing.town(schoolYear(LocalDate.now(clock.withZone(BuildTown.ZONE))));
        var hosts = new HashSet<>(DemoPeople.of(town).values());
        var people = building.build(town, person -> person.joined() || hosts.contains(person), WorkingDay.at(LocalDate.now(clock.withZone(BuildTown.ZONE)).minusDays(DAYS), 9, 30));
        var voices = new HashMap<ProfileId, Voice>();
        people.forEach((profile, person) -> voices.put(profile, new Voice(person.name(), person.female())));
        for (var school : town.schools()) {
            chats.follow(school.id());
            talk.fill(school.id(), BuildTown.ZONE, voices, school == town.schools().getFirst() ? pairs(town, people) : List.of());
        }
        LOG.infof("The demo is there: %d people in %d schools, %d ms", people.size(), town.schools().size(), Duration.between(began, clock.instant()).toMillis());
    }

    /** A school year begins in September. */
    static int schoolYear(LocalDate today) {
        return today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1;
    }

    /** The hosts of the demo know each other and a few parents. */
    private static List<Map.Entry<ProfileId, ProfileId>> pairs(Town town, Map<ProfileId, InventedPerson> people) {
        var byPerson = new HashMap<InventedPerson, ProfileId>();
        people.forEach((profile, person) -> byPerson.put(person, profile));
        var hosts = DemoPeople.of(town);
        var teacher = byPerson.get(hosts.get("class-teacher"));
        var pairs = new ArrayList<Map.Entry<ProfileId, ProfileId>>();
        for (var key : List.of("parent", "subject-teacher", "pupil", "deputy")) pairs.add(Map.entry(byPerson.get(hosts.get(key)), teacher));
        DemoPeople.ownClass(town).families().stream().map(f -> byPerson.get(f.parents().getFirst())).filter(p -> p != null && !p.equals(byPerson.get(hosts.get("parent"))))
            .distinct().limit(3).forEach(parent -> pairs.add(Map.entry(parent, teacher)));
        return pairs;
    }
}
