package org.peremena.identity.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** A phone number in the one form that is stored and compared, E.164: «+79001234521». */
public record Phone(String e164) {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST_INPUT = 40;

    /** Reads what people type: «8 (900) 123-45-21», «9001234521». Numbers without a country belong to {@code region}. */
    public static Optional<Phone> read(String typed, String region) {
        if (typed.length() > LONGEST_INPUT) return Optional.empty();
        try {
            var number = NUMBERS.parse(typed, region);
            return NUMBERS.isValidNumber(number) && number.getExtension().isEmpty()
                ? Optional.of(new Phone(NUMBERS.format(number, PhoneNumberFormat.E164))) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** «+7 900 ···-··-21»: enough for its owner to recognise it, too little for anybody else. */
    public String masked() {
        try {
            var shown = NUMBERS.format(NUMBERS.parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
            return hideMiddle(shown);
        } catch (NumberParseException e) {
            return "···";
        }
    }

    /** Keeps the country, the first group after it and the last two digits. */
    private static String hideMiddle(String shown) {
        int keepUntil = shown.indexOf(' ', shown.indexOf(' ') + 1);
        if (keepUntil < 0) keepUntil = Math.min(2, shown.length());
        var masked = new StringBuilder(shown);
        int digitsLeft = 2;
        for (int i = shown.length() - 1; i > keepUntil; i--) {
            if (Character.isDigit(shown.charAt(i)) && digitsLeft-- <= 0) masked.setCharAt(i, '·');
        }
        return masked.toString();
    }

    @Override
    public String toString() {
        return masked();
    }
}
