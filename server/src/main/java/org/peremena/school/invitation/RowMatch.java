package org.peremena.school.invitation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.peremena.school.NameKey;
import org.peremena.school.SchoolReason;
import org.peremena.school.standing.MemberFacts;
import org.peremena.shared.PersonName;
import org.peremena.shared.Refusal;

/** Finds the one roster row that a name means, in spite of ё and е, case and spaces; never guesses between two. */
final class RowMatch {
    private RowMatch() {}

    /** Empty: no row bears the name. Refuses where several do that nobody has claimed, or where all that do are claimed. */
    static Optional<MemberFacts> unclaimed(PersonName name, List<MemberFacts> rows) {
        var same = narrowed(name, rows.stream().filter(r -> NameKey.of(r.name()).equals(NameKey.of(name))).toList());
        if (same.isEmpty()) return Optional.empty();
        var free = same.stream().filter(r -> r.profile() == null).toList();
        if (free.isEmpty()) throw new Refusal(SchoolReason.JOIN_ALREADY_CLAIMED);
        if (free.size() > 1) throw new Refusal(SchoolReason.JOIN_NAME_AMBIGUOUS);
        return Optional.of(free.getFirst());
    }

    /** The child that a parent names, claimed or not. */
    static MemberFacts child(JoinWish.Child named, List<MemberFacts> pupils) {
        var same = pupils.stream().filter(p -> NameKey.of(p.name()).equals(named.key())).toList();
        if (same.isEmpty()) throw new Refusal(SchoolReason.JOIN_CHILD_UNKNOWN);
        if (same.size() > 1) throw new Refusal(SchoolReason.JOIN_NAME_AMBIGUOUS);
        return same.getFirst();
    }

    /** The patronymic decides between namesakes when both sides have one. */
    private static List<MemberFacts> narrowed(PersonName name, List<MemberFacts> same) {
        if (name.patronymic() == null || name.patronymic().isBlank()) return same;
        var key = NameKey.of(name.patronymic());
        var exact = same.stream().filter(r -> r.name().patronymic() != null && NameKey.of(Objects.requireNonNull(r.name().patronymic())).equals(key)).toList();
        return exact.isEmpty() ? same.stream().filter(r -> r.name().patronymic() == null).toList() : exact;
    }
}
