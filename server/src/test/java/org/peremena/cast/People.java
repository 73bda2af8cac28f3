package org.peremena.cast;

import java.util.concurrent.atomic.AtomicLong;
import org.peremena.identity.Device;
import org.peremena.identity.ProfileKind;
import org.peremena.shared.AccountId;
import org.peremena.shared.PersonName;

/** Makes people who are signed in already; how signing in goes is {@code SignInTest}'s matter. */
public final class People {
    private static final AtomicLong NEXT_PHONE = new AtomicLong(System.nanoTime() % 1_000_000_000L);

    private People() {}

    public static Person person(String family, String given, String patronymic) {
        return person(new PersonName(family, given, patronymic), freshPhone());
    }

    public static Person person(PersonName name, String phone) {
        var profiles = Doors.open().profiles;
        var profile = profiles.openLearningProfile(phone, name);
        var account = profiles.account(profile);
        var opened = Doors.open().sessions.open(account, device(), false);
        var personal = opened.account().profiles().stream().filter(one -> one.kind() == ProfileKind.PERSONAL).findFirst().orElseThrow().id();
        return new Person(name, phone, account, profile, personal, pair(opened.cookie()));
    }

    /** A Russian mobile number that nobody in this run has. */
    public static String freshPhone() {
        return "+79%09d".formatted(NEXT_PHONE.updateAndGet(last -> (last + 1) % 1_000_000_000L));
    }

    static String cookie(AccountId account) {
        return pair(Doors.open().sessions.open(account, device(), false).cookie());
    }

    /** «name=value» of a {@code Set-Cookie}. */
    public static String pair(String setCookie) {
        return setCookie.substring(0, setCookie.indexOf(';'));
    }

    private static Device device() {
        return new Device("Chrome, Windows", "127.0.0.1", null, false);
    }
}
