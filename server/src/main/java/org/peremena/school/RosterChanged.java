package org.peremena.school;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.ClassId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/**
 * The roster or the structure of an organisation changed; fired in its transaction, observed after success.
 *
 * @param revision  the organisation's roster revision after the change
 * @param profiles  whose audiences may differ now; null when too many to name (an import): look at all
 * @param structure whether classes, subjects or groups themselves changed
 * @param movements what happened to whom, for the line in the chat
 */
public record RosterChanged(OrganisationId organisation, long revision, @Nullable Set<ProfileId> profiles, boolean structure, List<Movement> movements) {
    public record Movement(ProfileId profile, Kind kind, @Nullable ClassId from, @Nullable ClassId to) {}

    public enum Kind {
        JOINED, TRANSFERRED, EXPELLED, RESTORED
    }
}
