package org.peremena.school.roster;

import java.util.Map;
import org.peremena.school.SchoolReason;
import org.peremena.shared.Refusal;

/** What the database's constraints see is told as a refusal: they are the only ones who see two writers at once. */
final class Contradiction {
    private static final Map<String, SchoolReason> REASONS = Map.of("member_phone_once", SchoolReason.PHONE_TAKEN, "member_phone", SchoolReason.PHONE_INVALID,
        "school_class_once", SchoolReason.CLASS_EXISTS, "subject_once", SchoolReason.NAME_EXISTS, "study_group_once", SchoolReason.NAME_EXISTS,
        "member_profile_once", SchoolReason.JOIN_ALREADY_CLAIMED);

    private Contradiction() {}

    static void translated(Runnable statement) {
        try {
            statement.run();
        } catch (RuntimeException e) {
            throw refusal(e);
        }
    }

    private static RuntimeException refusal(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof org.postgresql.util.PSQLException p && p.getServerErrorMessage() != null) {
                var constraint = p.getServerErrorMessage().getConstraint();
                if (constraint != null && REASONS.containsKey(constraint)) return new Refusal(REASONS.get(constraint));
            }
        }
        return e;
    }
}
