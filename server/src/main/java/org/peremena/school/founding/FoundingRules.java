package org.peremena.school.founding;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peremena.school.roster.TypedPhone;
import org.peremena.shared.PersonName;

/** Reads the words that name a first school: «Школа № 5», «+7 900 123-45-67 Иванова Мария Петровна». */
public final class FoundingRules {
    /** What can be said, as settings below {@code peremena.} and as options of the command line. */
    public static final List<String> WORDS = List.of("school", "administrator", "municipality", "region", "coordinator", "time-zone");

    private static final String USUAL_ZONE = "Europe/Moscow";
    private static final int LONGEST_NAME = 60;
    private static final Pattern CALLED = Pattern.compile("(\\+?[\\d\\s()\\-–]+)\\s+(\\S+)\\s+(\\S+)(?:\\s+(\\S.*))?");
    private static final Pattern PERSON = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:[ '’.\\-–]{1,2}[\\p{L}\\p{M}]+)*\\.?");

    private FoundingRules() {}

    /** @throws FoundingTrouble when something was said that cannot be; nothing said about a school is no trouble */
    public static void check(Map<String, String> words) {
        read(words);
    }

    static Optional<Beginning> read(Map<String, String> words) {
        var school = name("school", words.get("school"));
        var administrator = words.get("administrator");
        if (school == null && administrator == null) return Optional.empty();
        if (school == null || administrator == null) throw new FoundingTrouble("A school begins with both --school and --administrator; one of them is missing.");
        var first = called("administrator", administrator);
        var municipality = name("municipality", words.get("municipality"));
        var region = name("region", words.get("region"));
        var coordinator = words.get("coordinator");
        if (coordinator != null && municipality == null && region == null) throw new FoundingTrouble("--coordinator coordinates the schools of a --municipality or a --region; name one.");
        return Optional.of(new Beginning(school, municipality, region, zone(words.getOrDefault("time-zone", USUAL_ZONE)), first.phone(), first.name(),
            coordinator == null ? null : called("coordinator", coordinator)));
    }

    private static Beginning.Called called(String word, String said) {
        var parts = CALLED.matcher(said.strip());
        if (!parts.matches()) throw new FoundingTrouble("--" + word + " is a phone number and a name, «+7 900 123-45-67 Иванова Мария Петровна», not «" + said + "».");
        return new Beginning.Called(phone(word, parts.group(1)), person(word, parts.group(2), parts.group(3), parts.group(4)));
    }

    private static @Nullable String name(String word, @Nullable String said) {
        if (said == null) return null;
        var name = said.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) throw new FoundingTrouble("--" + word + " is a name of 1 to " + LONGEST_NAME + " characters; the full one is set later.");
        return name;
    }

    /** Only numbers that can be signed in with: an administrator with another one could never come. */
    private static String phone(String word, String typed) {
        return TypedPhone.read(typed.strip()).filter(FoundingRules::isInUse)
            .orElseThrow(() -> new FoundingTrouble("--" + word + " begins with a phone number, «+7 900 123-45-67»; «" + typed.strip() + "» is none that exists."));
    }

    private static boolean isInUse(String e164) {
        try {
            return PhoneNumberUtil.getInstance().isValidNumber(PhoneNumberUtil.getInstance().parse(e164, null));
        } catch (NumberParseException e) {
            return false;
        }
    }

    private static PersonName person(String word, String family, String given, @Nullable String patronymic) {
        for (var part : patronymic == null ? List.of(family, given) : List.of(family, given, patronymic)) {
            if (part.length() > LONGEST_NAME || !PERSON.matcher(part).matches()) throw new FoundingTrouble("--" + word + " ends with family name, name and patronymic; «" + part + "» is no name.");
        }
        return new PersonName(family, given, patronymic);
    }

    private static ZoneId zone(String said) {
        if (!ZoneId.getAvailableZoneIds().contains(said)) throw new FoundingTrouble("--time-zone is one like Europe/Moscow or Asia/Omsk; «" + said + "» is unknown.");
        return ZoneId.of(said);
    }
}
