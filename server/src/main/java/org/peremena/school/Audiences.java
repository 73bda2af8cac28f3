package org.peremena.school;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/** What the structure calls for, and who belongs to it now. Only claimed roster rows count: an unclaimed one has no profile. */
public interface Audiences {
    /** Every audience that the organisation's structure has now, with the words for a chat's title. */
    List<Called> calledFor(OrganisationId organisation);

    /** The participants now of each of these audiences. */
    Map<Audience, List<Participant>> participants(Collection<Audience> audiences);

    /** The audiences each of these profiles belongs to now, in one organisation. */
    Map<ProfileId, Map<Audience, Participant>> of(OrganisationId organisation, Collection<ProfileId> profiles);

    /** The number of roster changes so far; what was worked out at a smaller number is stale. */
    long rosterRevision(OrganisationId organisation);

    /** Organisations whose roster revision is greater than the given one (0 for organisations not given). */
    Set<OrganisationId> changedSince(Map<OrganisationId, Long> known);

    /**
     * @param label «7Б», «Математика»; shown in the chat's mark
     */
    record Called(Audience audience, @Nullable Integer grade, @Nullable String classTitle, @Nullable String subject, @Nullable String group) {}

    /**
     * @param leads class teacher, subject teacher, director, head of the association, leader of the group
     * @param home  the organisation that the person's acts are counted for
     */
    record Participant(ProfileId profile, Role role, boolean leads, OrganisationId home) {}
}
