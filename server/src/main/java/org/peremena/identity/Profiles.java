package org.peremena.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peremena.shared.AccountId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

/** The profiles of accounts, for the rooms that show people or write their names. */
public interface Profiles {
    /** Names of those that have one; unknown ids are left out. */
    Map<ProfileId, PersonName> names(Collection<ProfileId> profiles);

    Optional<ProfileKind> kind(ProfileId profile);

    /** The school's roster names a learning profile. */
    void name(ProfileId profile, PersonName name);

    /** The learning profile of the account with this verified phone (E.164), if somebody has signed in with it. */
    Optional<ProfileId> learningProfileByPhone(String phone);

    /** The same for many at once; phones that nobody has signed in with are left out. */
    Map<String, ProfileId> learningProfilesByPhone(Collection<String> phones);

    /** Makes (or finds) the account of this phone without a sign-in: for imports of demo data and tests. */
    ProfileId openLearningProfile(String phone, PersonName name);

    /** The same for many at once, in the order given. */
    List<ProfileId> openLearningProfiles(List<Opening> openings);

    record Opening(String phone, PersonName name) {}

    /** The verified phone, E.164, of the account behind a profile. */
    Optional<String> phone(ProfileId profile);

    AccountId account(ProfileId profile);
}
