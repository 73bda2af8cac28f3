package org.peremena.demo.town;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.MemberId;
import org.peremena.shared.PersonName;

/** Hands out people, no two with one full name, each with a phone of its own. */
final class People {
    /** +7 900 000-00-00 and up: never given out to anybody. */
    private static final long FIRST_PHONE = 79_000_000_001L;

    private final Random random;
    private final Names names;
    private final Set<String> taken = new HashSet<>();
    private long phone = FIRST_PHONE;

    People(Random random) {
        this.random = random;
        names = new Names(random);
    }

    Names names() {
        return names;
    }

    InventedPerson adult(boolean female, double joined) {
        return person(() -> names.adult(names.family(), female), female, null, joined);
    }

    InventedPerson parent(String family, boolean female, @Nullable String given, double joined) {
        return person(() -> named(names.adult(family, female), given), female, null, joined);
    }

    InventedPerson child(String family, String father, boolean female, LocalDate bornOn, double joined) {
        return person(() -> names.child(family, father, female), female, bornOn, joined);
    }

    private static PersonName named(PersonName name, @Nullable String given) {
        return given == null ? name : new PersonName(name.family(), given, name.patronymic());
    }

    private InventedPerson person(Supplier<PersonName> invent, boolean female, @Nullable LocalDate bornOn, double joined) {
        var name = invent.get();
        for (int tries = 0; !taken.add(name.full()) && tries < 20; tries++) name = invent.get();
        return new InventedPerson(MemberId.random(), name, female, "+" + phone++, bornOn, random.nextDouble() < joined);
    }
}
