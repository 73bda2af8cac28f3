package org.peremena.school.imports.reading;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A phone number as an office writes it, in E.164, or the reason why it is none. */
public record WrittenPhone(@Nullable String e164, @Nullable String reason) {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 40;
    private static final int RUSSIA = 7;
    private static final int RUSSIAN_DIGITS = 10;

    public static WrittenPhone read(String text) {
        if (text.length() > LONGEST) return new WrittenPhone(null, "phone-unreadable");
        try {
            var number = NUMBERS.parse(text, "RU");
            var reason = number.hasExtension() ? "phone-unreadable" : switch (NUMBERS.isPossibleNumberWithReason(number)) {
                case IS_POSSIBLE -> null;
                case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> "phone-too-short";
                case TOO_LONG -> "phone-too-long";
                case INVALID_LENGTH -> number.getCountryCode() != RUSSIA ? "phone-unreadable" : String.valueOf(number.getNationalNumber()).length() > RUSSIAN_DIGITS ? "phone-too-long" : "phone-too-short";
                default -> "phone-unreadable";
            };
            return reason == null ? new WrittenPhone(NUMBERS.format(number, PhoneNumberFormat.E164), null) : new WrittenPhone(null, reason);
        } catch (NumberParseException e) {
            return new WrittenPhone(null, "phone-unreadable");
        }
    }

    /** Adds what is wrong to the remarks. */
    public static @Nullable String read(@Nullable String text, String column, List<Remark> remarks) {
        if (text == null) return null;
        var phone = read(text);
        if (phone.reason() != null) remarks.add(Remark.error(column, phone.reason()));
        return phone.e164();
    }
}
