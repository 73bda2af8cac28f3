package org.peremena.demo.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.peremena.demo.DemoReason;
import org.peremena.demo.town.Inventing;
import org.peremena.identity.Device;
import org.peremena.identity.OpenedSession;
import org.peremena.identity.Profiles;
import org.peremena.identity.Sessions;
import org.peremena.school.Memberships;
import org.peremena.school.Organisations;
import org.peremena.shared.ProfileId;
import org.peremena.shared.Refusal;

/** Lists the demo's people and signs a visitor in as one of them, without a code. Where the demo is off there is nobody. */
@ApplicationScoped
class BeDemoPerson {
    private final boolean demo;
    private final Profiles profiles;
    private final Sessions sessions;
    private final Memberships memberships;
    private final Organisations organisations;
    /** Phones do not depend on the school year: any year finds the people of the year in which the demo was made. */
    private final Map<String, String> phones;

    BeDemoPerson(@ConfigProperty(name = "peremena.demo", defaultValue = "false") boolean demo, Profiles profiles, Sessions sessions, Memberships memberships, Organisations organisations) {
        this.demo = demo;
        this.profiles = profiles;
        this.sessions = sessions;
        this.memberships = memberships;
        this.organisations = organisations;
        phones = demo ? DemoPeople.phones(Inventing.town(2026)) : Map.of();
    }

    List<DemoPerson> all() {
        if (!demo) throw new Refusal(DemoReason.PERSON_UNKNOWN);
        var people = new ArrayList<DemoPerson>();
        phones.forEach((key, phone) -> profiles.learningProfileByPhone(phone).ifPresent(profile -> people.add(person(key, profile))));
        return people;
    }

    @Transactional
    OpenedSession be(String key, Device device) {
        var profile = profiles.learningProfileByPhone(phones.getOrDefault(key, "")).orElseThrow(() -> new Refusal(DemoReason.PERSON_UNKNOWN));
        return sessions.open(profiles.account(profile), device, true);
    }

    private DemoPerson person(String key, ProfileId profile) {
        var shown = memberships.shown(List.of(profile)).get(profile);
        var homes = memberships.of(profile).stream().map(Memberships.Standing::home).toList();
        var school = organisations.brief(homes).values().stream().map(Organisations.Brief::shortName).findFirst().orElse(null);
        return new DemoPerson(key, shown.name(), shown.role(), shown.capacity(), school);
    }
}
