package org.peremena.identity.profile;

import jakarta.enterprise.context.ApplicationScoped;
import org.peremena.identity.IdentityReason;
import org.peremena.identity.ProfileKind;
import org.peremena.identity.Viewer;
import org.peremena.shared.PersonName;
import org.peremena.shared.Refusal;

@ApplicationScoped
class NameProfile {
    private final ProfileStore store;

    NameProfile(ProfileStore store) {
        this.store = store;
    }

    void name(Viewer viewer, PersonName name) {
        if (viewer.kind() == ProfileKind.LEARNING) throw new Refusal(IdentityReason.NAME_FROM_SCHOOL);
        store.saveName(viewer.profile(), NameRules.check(name));
    }
}
