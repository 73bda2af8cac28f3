package org.peremena.school.office;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.school.OrganisationKind;
import org.peremena.school.Role;
import org.peremena.school.organisation.Organisation;
import org.peremena.school.standing.MemberFacts;
import org.peremena.school.standing.MemberFacts.ClassRef;
import org.peremena.school.standing.MemberFacts.Post;
import org.peremena.school.standing.NaturalOrder;
import org.peremena.school.standing.StructureRules;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

/** What a person is in one organisation, as they see it themselves. */
public record Membership(Place organisation, MemberId member, PersonName name, Set<Role> roles, List<Post> positions, List<ClassRef> classes, List<Child> children, List<String> can) {
    public record Place(OrganisationId id, String name, String shortName, OrganisationKind kind, String timeZone) {}

    public record Child(MemberId member, @Nullable ProfileId profile, PersonName name, @JsonProperty("class") @Nullable ClassRef schoolClass) {}

    public static Membership of(MemberFacts me, Organisation in) {
        return new Membership(new Place(in.id(), in.name(), in.shortName(), in.kind(), in.timeZone()), me.member(), me.name(), me.roles(),
            me.posts(),
            me.classes().stream().sorted(Comparator.comparing(ClassRef::title, NaturalOrder.OF_TITLES)).toList(),
            me.children().stream().map(c -> new Child(c.member(), c.profile(), c.name(), c.schoolClass())).toList(), StructureRules.can(me));
    }
}
