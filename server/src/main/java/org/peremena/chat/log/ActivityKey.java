package org.peremena.chat.log;

import java.time.LocalDate;
import java.util.Comparator;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/** One row of chat.activity, ordered like its key. */
record ActivityKey(OrganisationId home, LocalDate onDay, ProfileId profile, String role) implements Comparable<ActivityKey> {
    private static final Comparator<ActivityKey> ORDER = Comparator.comparing((ActivityKey key) -> key.home.toString()).thenComparing(ActivityKey::onDay)
        .thenComparing(key -> key.profile.toString()).thenComparing(ActivityKey::role);

    static ActivityKey of(Posting posting) {
        return new ActivityKey(posting.home(), posting.onDay(), posting.author(), posting.role().json());
    }

    @Override
    public int compareTo(ActivityKey other) {
        return ORDER.compare(this, other);
    }
}
