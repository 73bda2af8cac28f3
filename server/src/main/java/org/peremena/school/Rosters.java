package org.peremena.school;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/**
 * Writes whole rosters, a few statements for any number of people. Each call is one transaction (or part of the caller's), raises the roster revision
 * once and announces one {@link RosterChanged} that names nobody («look at all»); movements name only claimed people who enter, change or leave a class.
 * It asks no permission and writes no audit entry: the caller does both.
 */
public interface Rosters {
    /** Makes the organisation, or corrects the one with this id. */
    void found(Founding organisation);

    /** Everything that is true now, expelled people too. */
    Reading read(OrganisationId organisation);

    /**
     * Makes true what the roster says and leaves alone whatever it does not name. Classes, subjects and groups are known by id; people are written whole
     * (a person who was expelled and is named is restored); guardianships are added. A row whose phone somebody has signed in with is claimed at once.
     *
     * @param since when what is new here has become true: now, or earlier for a roster that tells of the past
     * @return the roster revision after it
     * @throws org.peremena.shared.Refusal {@code school-phone-taken}, {@code school-class-exists}, {@code school-not-in-organisation} when the database sees a contradiction; nothing is written then
     */
    long write(OrganisationId organisation, Roster roster, Instant since);

    /** Ends memberships: roles, positions, class and groups; parents who have no other child here leave with their child. */
    long expel(OrganisationId organisation, Collection<MemberId> members);

    /** @param at when they left: now, or earlier for a roster that tells of the past */
    long expel(OrganisationId organisation, Collection<MemberId> members, Instant at);

    void endGuardianships(OrganisationId organisation, List<Roster.Guardianship> ended);

    /**
     * Gives unclaimed rows to profiles without invitation or phone; rows that are claimed already are left alone. Profiles keep the name they have, so open
     * them with the roster's.
     */
    void claim(OrganisationId organisation, Map<MemberId, ProfileId> claims);

    /** @param at when they came in */
    void claim(OrganisationId organisation, Map<MemberId, ProfileId> claims, Instant at);

    /** @param parent null at the top of the tree */
    record Founding(OrganisationId id, OrganisationKind kind, String name, String shortName, ZoneId timeZone, @Nullable OrganisationId parent) {}

    /** @param revision write only while it is still this to apply what was worked out from here */
    record Reading(long revision, Roster roster) {}
}
