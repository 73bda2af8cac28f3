package org.peremena.school.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.People;
import org.peremena.school.Audience;
import org.peremena.school.Audiences;
import org.peremena.school.Audiences.Participant;
import org.peremena.school.PositionKind;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.Rosters;
import org.peremena.shared.ClassId;
import org.peremena.shared.MemberId;
import org.peremena.shared.ProfileId;
import org.peremena.shared.SubjectId;

/** Whatever the office does in whatever order: no history has two truths at once, and audiences are what one works out by hand from the roster. */
@QuarkusTest
class RandomMovementsTest {
    private static final int MOVEMENTS = 60;

    @Inject
    Rosters rosters;
    @Inject
    Audiences audiences;
    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @ValueSource(longs = {1, 20260901, 77})
    void leave_histories_without_overlap_and_audiences_as_worked_out_by_hand(long seed) {
        var school = new ModelSchool();
        var random = new Random(seed);
        var pupils = new ArrayList<MemberId>(List.of(school.ivanRow));
        var parents = new ArrayList<MemberId>(List.of(school.pyotrRow));
        for (int i = 0; i < MOVEMENTS; i++) move(school, random, pupils, parents);
        assertThat(overlaps(school)).isEmpty();
        var called = audiences.calledFor(school.school).stream().map(Audiences.Called::audience).collect(Collectors.toSet());
        var actual = new HashMap<Audience, Set<ProfileId>>();
        audiences.participants(called).forEach((a, p) -> actual.put(a, p.stream().map(Participant::profile).collect(Collectors.toSet())));
        assertThat(actual).isEqualTo(byHand(school, called));
        assertThat(fromThePeople(school, called)).isEqualTo(actual);
    }

    private void move(ModelSchool school, Random random, List<MemberId> pupils, List<MemberId> parents) {
        var pupil = pick(random, pupils);
        var parent = pick(random, parents);
        var to = random.nextBoolean() ? school.class7A : school.class7B;
        switch (random.nextInt(8)) {
            case 0 -> pupils.add(put(school, "Ёжиков", "pupil", to));
            case 1 -> parents.add(put(school, "Отцов", "parent", null));
            case 2, 3 -> school.alla.post("/api/members/{m}/transfer", Map.of("class", to.toString()), pupil);
            case 4 -> school.alla.post("/api/members/{m}/expel", Map.of(), random.nextInt(3) == 0 ? parent : pupil);
            case 5 -> school.alla.post("/api/members/{m}/restore", Map.of(), random.nextBoolean() ? parent : pupil);
            case 6 -> {
                if (random.nextInt(3) > 0) school.alla.put("/api/members/{c}/guardians/{p}", Map.of("kind", "other"), pupil, parent);
                else school.alla.delete("/api/members/{c}/guardians/{p}", pupil, parent);
            }
            default -> {
                Set<SubjectId> subjects = random.nextBoolean() ? Set.of(school.russian) : random.nextBoolean() ? Set.of(school.mathematics, school.russian) : Set.of();
                school.alla.put("/api/classes/{c}/teachers/{m}", Map.of("classTeacher", random.nextBoolean(), "subjects", subjects.stream().map(Object::toString).toList()), to,
                    random.nextBoolean() ? school.olgaRow : school.allaRow);
            }
        }
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private MemberId put(ModelSchool school, String family, String role, @Nullable ClassId schoolClass) {
        var person = People.person(family, "Фёдор", "Ильич");
        var row = new HashMap<String, Object>(Map.of("family", family, "given", "Фёдор", "phone", person.phone(), "roles", List.of(role)));
        if (schoolClass != null) row.put("class", schoolClass.toString());
        var id = MemberId.random();
        school.alla.put("/api/organisations/{o}/members/{m}", row, school.school, id).then().statusCode(200);
        return id;
    }

    private List<String> overlaps(ModelSchool school) {
        return jdbi.withHandle(h -> h.createQuery("""
            with facts as (
              select 'enrolment ' || member_id as what, id, since_at, until_at from school.enrolment where organisation_id = :o
              union all select role || ' ' || member_id, id, since_at, until_at from school.role_held where organisation_id = :o
              union all select kind || coalesce(class_id::text, '') || coalesce(subject_id::text, '') || member_id, id, since_at, until_at from school.position where organisation_id = :o
              union all select 'guardian ' || pupil_id || parent_id, id, since_at, until_at from school.guardian where organisation_id = :o)
            select a.what from facts a join facts b on a.what = b.what and a.id < b.id
            where tstzrange(a.since_at, a.until_at) && tstzrange(b.since_at, b.until_at)
            """).bind("o", school.school).mapTo(String.class).list());
    }

    private Map<Audience, Set<ProfileId>> byHand(ModelSchool school, Set<Audience> called) {
        var roster = rosters.read(school.school).roster();
        var here = roster.people().stream().filter(p -> !p.expelled() && p.profile() != null).collect(Collectors.toMap(Roster.Person::id, p -> p));
        var found = new HashMap<Audience, Set<ProfileId>>();
        for (var audience : called) {
            var members = new HashSet<ProfileId>();
            here.values().stream().filter(p -> belongs(p, audience, roster, here)).map(Roster.Person::profile).map(Objects::requireNonNull).forEach(members::add);
            found.put(audience, members);
        }
        return found;
    }

    private static boolean belongs(Roster.Person person, Audience audience, Roster roster, Map<MemberId, Roster.Person> here) {
        var kinds = person.positions().stream().filter(p -> Objects.equals(p.schoolClass(), audience.schoolClass())).toList();
        return switch (audience.kind()) {
            case CLASS -> Objects.equals(person.schoolClass(), audience.schoolClass()) || kinds.stream().anyMatch(p -> p.kind() == PositionKind.CLASS_TEACHER);
            case PARENTS -> kinds.stream().anyMatch(p -> p.kind() == PositionKind.CLASS_TEACHER) || roster.guardians().stream().anyMatch(g -> g.parent().equals(person.id())
                && here.containsKey(g.pupil()) && Objects.equals(Objects.requireNonNull(here.get(g.pupil())).schoolClass(), audience.schoolClass()));
            case SUBJECT -> Objects.equals(person.schoolClass(), audience.schoolClass()) || kinds.stream().anyMatch(p -> Objects.equals(p.subject(), audience.subject()));
            case STAFF -> person.roles().contains(Role.TEACHER) || person.roles().contains(Role.ADMIN);
            case ADMINISTRATION -> person.roles().contains(Role.ADMIN) || person.positions().stream().anyMatch(p -> p.kind() == PositionKind.DEPUTY || p.kind() == PositionKind.DIRECTOR);
            case ASSOCIATION, GROUP -> false;
        };
    }

    private Map<Audience, Set<ProfileId>> fromThePeople(ModelSchool school, Set<Audience> called) {
        var profiles = rosters.read(school.school).roster().people().stream().map(Roster.Person::profile).filter(Objects::nonNull).collect(Collectors.toSet());
        var found = new HashMap<Audience, Set<ProfileId>>();
        for (var audience : called) found.put(audience, new HashSet<>());
        audiences.of(school.school, profiles).forEach((profile, mine) -> mine.keySet().forEach(a -> found.computeIfAbsent(a, x -> new HashSet<>()).add(profile)));
        return found;
    }
}
