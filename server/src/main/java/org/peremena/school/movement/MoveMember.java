package org.peremena.school.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.Viewer;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.Roster.Person;
import org.peremena.school.RosterChanged.Kind;
import org.peremena.school.SchoolReason;
import org.peremena.school.roster.ReadingStore;
import org.peremena.school.standing.Insiders;
import org.peremena.school.standing.MemberFactsStore;
import org.peremena.school.standing.TitleStore;
import org.peremena.shared.ClassId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** Transfers, expulsion and restoration. */
@ApplicationScoped
class MoveMember {
    private final Insiders insiders;
    private final MemberFactsStore facts;
    private final ReadingStore reading;
    private final MemberStore store;
    private final TitleStore classes;
    private final Movements movements;

    MoveMember(Insiders insiders, MemberFactsStore facts, ReadingStore reading, MemberStore store, TitleStore classes, Movements movements) {
        this.insiders = insiders;
        this.facts = facts;
        this.reading = reading;
        this.store = store;
        this.classes = classes;
        this.movements = movements;
    }

    @Transactional
    OrganisationId transfer(Viewer viewer, MemberId id, ClassId to) {
        var organisation = administered(viewer, id);
        var revision = movements.begin(organisation);
        var person = person(organisation, id);
        if (person.expelled()) throw new Refusal(SchoolReason.ALREADY_EXPELLED);
        if (!person.roles().contains(Role.PUPIL)) throw new Refusal(SchoolReason.NOT_A_PUPIL);
        if (to.equals(person.schoolClass())) throw new Refusal(SchoolReason.ALREADY_THERE);
        movements.write(viewer, organisation, revision, Roster.ofPeople(List.of(placed(person, person.roles(), to))), Set.of(id), "school.member.transferred", classes(organisation, person.schoolClass(), to));
        return organisation;
    }

    @Transactional
    OrganisationId expel(Viewer viewer, MemberId id, @Nullable String reason) {
        var organisation = administered(viewer, id);
        var revision = movements.begin(organisation);
        var person = person(organisation, id);
        if (person.expelled()) throw new Refusal(SchoolReason.ALREADY_EXPELLED);
        if (viewer.profile().equals(person.profile())) throw new Refusal(SharedReason.FORBIDDEN);
        if (person.roles().contains(Role.ADMIN)) movements.checkNotLastAdministrator(organisation, id);
        movements.expel(viewer, organisation, revision, id, reason == null || reason.isBlank() ? Map.of() : Map.of("reason", reason.strip()));
        return organisation;
    }

    /** With the roles held when they left, into the class named or else the last one; positions are given anew. Parents who left with the child come back with it. */
    @Transactional
    OrganisationId restore(Viewer viewer, MemberId id, @Nullable ClassId to) {
        var organisation = administered(viewer, id);
        var revision = movements.begin(organisation);
        var person = person(organisation, id);
        var leftAt = store.expelledAt(id).orElseThrow(() -> new Refusal(SchoolReason.NOT_EXPELLED));
        var roles = store.rolesUntil(id, leftAt);
        if (to != null && !roles.contains(Role.PUPIL)) throw new Refusal(SchoolReason.NOT_A_PUPIL);
        var into = roles.contains(Role.PUPIL) ? to == null ? store.classUntil(id, leftAt) : to : null;
        var back = new ArrayList<>(List.of(placed(person, roles, into)));
        for (var parent : reading.people(organisation, store.parentsWhoLeftWith(id, leftAt))) back.add(withRole(parent, Role.PARENT));
        movements.write(viewer, organisation, revision, Roster.ofPeople(back), Set.of(id), "school.member.restored", classes(organisation, null, into), Kind.RESTORED);
        return organisation;
    }

    private OrganisationId administered(Viewer viewer, MemberId id) {
        var member = facts.of(id).orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND));
        insiders.requireAdministrator(viewer, member.organisation());
        return member.organisation();
    }

    private Person person(OrganisationId organisation, MemberId id) {
        return reading.people(organisation, List.of(id)).getFirst();
    }

    private static Person placed(Person person, Set<Role> roles, @Nullable ClassId schoolClass) {
        return Person.of(person.id(), person.name(), person.phone(), person.bornOn(), person.sourceId(), roles, person.positions(), schoolClass);
    }

    private static Person withRole(Person person, Role role) {
        var roles = new HashSet<>(person.roles());
        roles.add(role);
        return placed(person, roles, person.schoolClass());
    }

    /** As they are called on that day: a journal is read years later. */
    private Map<String, Object> classes(OrganisationId organisation, @Nullable ClassId from, @Nullable ClassId to) {
        var called = classes.ofClasses(organisation);
        var titles = new HashMap<String, Object>();
        if (from != null && called.containsKey(from)) titles.put("from", called.get(from).title());
        if (to != null && called.containsKey(to)) titles.put("to", called.get(to).title());
        return titles;
    }
}
