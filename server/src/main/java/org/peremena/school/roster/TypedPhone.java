package org.peremena.school.roster;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** A phone number as an office writes it: «8 (900) 123-45-21», «9001234521». */
public final class TypedPhone {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 40;

    private TypedPhone() {}

    /** In E.164, the one form that is stored and compared. */
    public static Optional<String> read(String typed) {
        if (typed.length() > LONGEST) return Optional.empty();
        try {
            var number = NUMBERS.parse(typed, "RU");
            return NUMBERS.isPossibleNumber(number) && number.getExtension().isEmpty() ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
