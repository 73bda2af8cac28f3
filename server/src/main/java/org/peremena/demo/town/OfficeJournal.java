package org.peremena.demo.town;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.peremena.audit.AuditLog.Target;
import org.peremena.shared.Id;
import org.peremena.shared.MemberId;
import org.peremena.shared.PersonName;

/** The acts of an invented office, in the words of the journal, until it is known which profiles their people have. */
final class OfficeJournal {
    private final List<Act> acts = new ArrayList<>();

    record Act(Instant at, InventedPerson by, String act, Target target, Map<String, Object> detail) {}

    Act tell(Instant at, InventedPerson by, String act, Target target, Map<String, Object> detail) {
        var told = new Act(at, by, act, target, detail);
        acts.add(told);
        return told;
    }

    void tell(Instant at, InventedPerson by, String act, InventedPerson about, Map<String, Object> detail) {
        tell(at, by, act, member(about.id(), about.name()), detail);
    }

    Act link(Instant at, InventedPerson by, String role, int uses, int days) {
        return tell(at, by, "school.invitation.made", new Target("invitation", Id.next(), role), Map.of("uses", uses, "expiresAt", at.plus(days, ChronoUnit.DAYS).toString()));
    }

    static Target member(MemberId id, PersonName name) {
        return new Target("member", id.value(), name.full());
    }

    boolean speaksOf(InventedPerson person) {
        return acts.stream().anyMatch(act -> act.target.id().equals(person.id().value()));
    }

    List<Act> acts() {
        return List.copyOf(acts);
    }
}
