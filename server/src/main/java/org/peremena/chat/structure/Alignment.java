package org.peremena.chat.structure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.log.People;
import org.peremena.school.Audiences;
import org.peremena.school.Audiences.Called;
import org.peremena.school.Memberships;
import org.peremena.school.RosterChanged;
import org.peremena.school.RosterChanged.Movement;
import org.peremena.shared.ClassId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/** One step of following the roster: first the chats, then the seats in them, then it is written down how far. */
@ApplicationScoped
class Alignment {
    private final Audiences audiences;
    private final Memberships memberships;
    private final StructureStore store;
    private final StructureChats chats;
    private final SeatsFollowRoster seats;
    private final FreeSeatsFollow free;
    private final People people;
    private final Clock clock;

    Alignment(Audiences audiences, Memberships memberships, StructureStore store, StructureChats chats, SeatsFollowRoster seats, FreeSeatsFollow free, People people, Clock clock) {
        this.audiences = audiences;
        this.memberships = memberships;
        this.store = store;
        this.chats = chats;
        this.seats = seats;
        this.free = free;
        this.people = people;
        this.clock = clock;
    }

    /** Of one change that comes right after what was followed. */
    void align(RosterChanged change) {
        align(change.organisation(), change.profiles(), change.movements());
        store.follow(change.organisation(), change.revision(), clock.instant());
    }

    void alignAll(OrganisationId organisation) {
        alignAll(organisation, List.of());
    }

    void alignAll(OrganisationId organisation, List<Movement> movements) {
        var revision = audiences.rosterRevision(organisation);
        align(organisation, null, movements);
        store.follow(organisation, revision, clock.instant());
    }

    private void align(OrganisationId organisation, @Nullable Set<ProfileId> profiles, List<Movement> movements) {
        var called = audiences.calledFor(organisation);
        var structure = chats.align(organisation, called);
        var lines = new SeatLines(movements, classes(called), people::named);
        seats.align(organisation, structure, profiles, lines);
        seats.dismiss(organisation, gone(organisation, profiles), structure, lines);
        free.align(organisation, profiles);
    }

    private static HashMap<ClassId, String> classes(List<Called> called) {
        var titles = new HashMap<ClassId, String>();
        for (var one : called) if (one.audience().schoolClass() != null && one.classTitle() != null) titles.put(one.audience().schoolClass(), one.classTitle());
        return titles;
    }

    private Set<ProfileId> gone(OrganisationId organisation, @Nullable Set<ProfileId> profiles) {
        var gone = new HashSet<ProfileId>();
        for (var profile : profiles == null ? store.archiveReaders(organisation) : profiles) {
            if (memberships.of(profile).stream().noneMatch(standing -> standing.organisation().equals(organisation) && !standing.roles().isEmpty())) gone.add(profile);
        }
        return gone;
    }
}
