package org.peremena.identity.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peremena.identity.ProfileKind;
import org.peremena.identity.Profiles;
import org.peremena.identity.phone.Phone;
import org.peremena.shared.AccountId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

@ApplicationScoped
class StoredProfiles implements Profiles {
    private final ProfileStore store;
    private final Clock clock;

    StoredProfiles(ProfileStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Map<ProfileId, PersonName> names(Collection<ProfileId> profiles) {
        if (profiles.isEmpty()) return Map.of();
        var names = HashMap.<ProfileId, PersonName>newHashMap(profiles.size());
        for (var row : store.findAll(profiles)) {
            var name = row.name();
            if (name != null) names.put(row.id(), name);
        }
        return names;
    }

    @Override
    public Optional<ProfileKind> kind(ProfileId profile) {
        return store.find(profile).map(ProfileStore.Row::kind);
    }

    @Override
    public void name(ProfileId profile, PersonName name) {
        store.saveName(profile, name);
    }

    @Override
    public Optional<ProfileId> learningProfileByPhone(String phone) {
        return learning(store.findByPhones(List.of(new Phone(phone))));
    }

    @Override
    public Map<String, ProfileId> learningProfilesByPhone(Collection<String> phones) {
        var byPhone = new HashMap<String, ProfileId>();
        if (phones.isEmpty()) return byPhone;
        for (var row : store.findByPhones(phones.stream().map(Phone::new).toList())) {
            if (row.kind() == ProfileKind.LEARNING) byPhone.put(row.phone(), row.id());
        }
        return byPhone;
    }

    @Override
    @Transactional
    public ProfileId openLearningProfile(String phone, PersonName name) {
        return openLearningProfiles(List.of(new Opening(phone, name))).getFirst();
    }

    @Override
    @Transactional
    public List<ProfileId> openLearningProfiles(List<Opening> openings) {
        if (openings.isEmpty()) return List.of();
        var phones = openings.stream().map(opening -> new Phone(opening.phone())).distinct().toList();
        store.ensureAccounts(phones, clock.instant());
        var byPhone = learningProfilesByPhone(phones.stream().map(Phone::e164).toList());
        var names = new LinkedHashMap<ProfileId, PersonName>();
        for (var opening : openings) names.putIfAbsent(byPhone.get(opening.phone()), opening.name());
        store.nameNameless(List.copyOf(names.keySet()), List.copyOf(names.values()));
        return openings.stream().map(opening -> byPhone.get(opening.phone())).toList();
    }

    @Override
    public Optional<String> phone(ProfileId profile) {
        return store.find(profile).map(ProfileStore.Row::phone);
    }

    @Override
    public AccountId account(ProfileId profile) {
        return store.find(profile).orElseThrow(() -> new IllegalArgumentException("no such profile")).account();
    }

    private static Optional<ProfileId> learning(List<ProfileStore.Row> rows) {
        return rows.stream().filter(row -> row.kind() == ProfileKind.LEARNING).map(ProfileStore.Row::id).findFirst();
    }
}
