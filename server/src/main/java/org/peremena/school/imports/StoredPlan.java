package org.peremena.school.imports;

import java.util.List;
import org.peremena.school.Roster;
import org.peremena.shared.MemberId;

/** What confirming writes, kept as it was shown. */
record StoredPlan(Roster write, List<MemberId> leaving) {
    boolean isEmpty() {
        return write.classes().isEmpty() && write.subjects().isEmpty() && write.people().isEmpty() && write.guardians().isEmpty();
    }
}
