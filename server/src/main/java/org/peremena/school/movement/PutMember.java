package org.peremena.school.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.Profiles;
import org.peremena.identity.Viewer;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.SchoolReason;
import org.peremena.school.organisation.OrganisationStore;
import org.peremena.school.roster.ReadingStore;
import org.peremena.school.roster.TypedPhone;
import org.peremena.school.standing.Insiders;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Refusal;

/** Writes a roster row or corrects it in place; what it was before stays in the history. */
@ApplicationScoped
class PutMember {
    private final Insiders insiders;
    private final OrganisationStore organisations;
    private final ReadingStore reading;
    private final Movements movements;
    private final Profiles profiles;

    PutMember(Insiders insiders, OrganisationStore organisations, ReadingStore reading, Movements movements, Profiles profiles) {
        this.insiders = insiders;
        this.organisations = organisations;
        this.reading = reading;
        this.movements = movements;
        this.profiles = profiles;
    }

    @Transactional
    void put(Viewer viewer, OrganisationId organisation, MemberId id, MemberWish wish) {
        insiders.requireAdministrator(viewer, organisation);
        var revision = movements.begin(organisation);
        var old = reading.people(organisation, List.of(id)).stream().findFirst().orElse(null);
        if (old != null && old.expelled()) throw new Refusal(SchoolReason.ALREADY_EXPELLED);
        var person = person(id, wish, old);
        MemberRules.check(person, organisations.find(organisation).orElseThrow().kind());
        if (old != null && old.roles().contains(Role.ADMIN) && !person.roles().contains(Role.ADMIN)) movements.checkNotLastAdministrator(organisation, id);
        movements.write(viewer, organisation, revision, Roster.ofPeople(List.of(person)), Set.of(id), old == null ? "school.member.added" : "school.member.corrected", detail(person, old));
        if (old != null && old.profile() != null && !old.name().equals(person.name())) profiles.name(old.profile(), person.name());
    }

    private static Roster.Person person(MemberId id, MemberWish wish, Roster.@Nullable Person old) {
        var positions = wish.positions() == null ? old == null ? Set.<Roster.Position>of() : old.positions()
            : wish.positions().stream().map(MemberWish.Post::position).collect(Collectors.toSet());
        return Roster.Person.of(id, wish.name(), phone(wish.phone()), bornOn(wish, old), old == null ? null : old.sourceId(),
            wish.roles(), positions, wish.schoolClass());
    }

    private static @Nullable LocalDate bornOn(MemberWish wish, Roster.@Nullable Person old) {
        if (wish.bornOn() != null) return wish.bornOn().orElse(null);
        return old == null ? null : old.bornOn();
    }

    private static @Nullable String phone(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        return TypedPhone.read(typed).orElseThrow(() -> new Refusal(SchoolReason.PHONE_INVALID, Map.of(), List.of(new Refusal.Fault("/phone", "phone-invalid.detail"))));
    }

    private static Map<String, Object> detail(Roster.Person person, Roster.@Nullable Person old) {
        var detail = new HashMap<String, Object>(Map.of("roles", person.roles().stream().map(Role::json).sorted().toList(), "positions", person.positions().stream().map(p -> p.kind().json()).sorted().toList()));
        if (old != null) detail.put("changed", changed(person, old));
        return detail;
    }

    /** What was corrected, not into what: the journal holds no phone numbers and no birth dates. */
    private static List<String> changed(Roster.Person now, Roster.Person was) {
        var changed = new ArrayList<String>();
        if (!now.name().equals(was.name())) changed.add("name");
        if (!Objects.equals(now.phone(), was.phone())) changed.add("phone");
        if (!Objects.equals(now.bornOn(), was.bornOn())) changed.add("bornOn");
        if (!now.roles().equals(was.roles())) changed.add("roles");
        if (!now.positions().stream().filter(p -> !p.leadsGroup()).collect(Collectors.toSet()).equals(was.positions().stream().filter(p -> !p.leadsGroup()).collect(Collectors.toSet()))) changed.add("positions");
        if (!Objects.equals(now.schoolClass(), was.schoolClass())) changed.add("class");
        return changed;
    }
}
