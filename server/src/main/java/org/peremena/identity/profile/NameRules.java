package org.peremena.identity.profile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.IdentityReason;
import org.peremena.shared.PersonName;
import org.peremena.shared.Refusal;
import org.peremena.shared.Refusal.Fault;

/** What may stand as somebody's name: letters of any script, with spaces, hyphens, apostrophes and points between them. */
final class NameRules {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:[ '’.\\-–]{1,2}[\\p{L}\\p{M}]+)*\\.?");

    private NameRules() {}

    /** The name with its spaces put in order, refused where a part is no name. */
    static PersonName check(PersonName name) {
        var tidy = new PersonName(tidy(name.family()), tidy(name.given()), emptyToNull(name.patronymic()));
        var faults = new ArrayList<Fault>();
        if (!isName(tidy.family())) faults.add(new Fault("/family", "name-part"));
        if (!isName(tidy.given())) faults.add(new Fault("/given", "name-part"));
        if (tidy.patronymic() != null && !isName(tidy.patronymic())) faults.add(new Fault("/patronymic", "name-part"));
        if (!faults.isEmpty()) throw new Refusal(IdentityReason.NAME_INVALID, Map.of(), List.copyOf(faults));
        return tidy;
    }

    private static boolean isName(String part) {
        return NAME.matcher(part).matches();
    }

    private static String tidy(String part) {
        return Normalizer.normalize(part, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    private static @Nullable String emptyToNull(@Nullable String part) {
        return part == null || part.isBlank() ? null : tidy(part);
    }
}
