package org.peremena.school.structure;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.Viewer;
import org.peremena.school.GroupKind;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.standing.Insiders;
import org.peremena.school.standing.MemberFacts;
import org.peremena.school.standing.MemberFactsStore;
import org.peremena.school.standing.StructureRules;
import org.peremena.shared.GroupId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

/** Reading groups: staff see all, others those that they or their children are in. */
@ApplicationScoped
class Groups {
    private final Insiders insiders;
    private final GroupStore store;
    private final MemberFactsStore facts;

    Groups(Insiders insiders, GroupStore store, MemberFactsStore facts) {
        this.insiders = insiders;
        this.store = store;
        this.facts = facts;
    }

    record Listing(List<Row> items, List<String> can) {}

    record Row(GroupId id, GroupKind kind, String name, @Nullable Named leader, List<Named> members, List<String> can) {}

    record Named(MemberId member, @Nullable ProfileId profile, PersonName name) {}

    Listing list(Viewer viewer, OrganisationId organisation) {
        var me = insiders.require(viewer, organisation);
        var groups = store.groups(organisation).stream().filter(g -> sees(me, g)).toList();
        var people = new HashSet<MemberId>();
        groups.forEach(g -> people.addAll(g.members()));
        groups.stream().map(Roster.Group::leader).filter(Objects::nonNull).forEach(people::add);
        var named = facts.of(people).stream().collect(toMap(MemberFacts::member, m -> new Named(m.member(), m.profile(), m.name())));
        return new Listing(groups.stream().map(g -> row(me, g, named)).toList(), me.is(Role.ADMIN) || me.is(Role.TEACHER) ? List.of("create") : List.of());
    }

    static boolean sees(MemberFacts me, Roster.Group group) {
        var mine = me.children().stream().map(MemberFacts.Relative::member).collect(Collectors.toSet());
        mine.add(me.member());
        return me.isStaff() || group.members().stream().anyMatch(mine::contains);
    }

    private static Row row(MemberFacts me, Roster.Group group, Map<MemberId, Named> named) {
        var leads = me.member().equals(group.leader());
        var members = group.members().stream().map(named::get).filter(Objects::nonNull).sorted(java.util.Comparator.comparing(n -> n.name().full())).toList();
        return new Row(group.id(), group.kind(), group.name(), group.leader() == null ? null : named.get(group.leader()), members,
            StructureRules.mayPutGroup(me, group.kind() == GroupKind.ASSOCIATION, leads) ? List.of("edit") : List.of());
    }
}
