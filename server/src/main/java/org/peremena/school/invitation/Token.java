package org.peremena.school.invitation;

import java.security.SecureRandom;
import java.util.Base64;

/** 128 random bits: guessing one of a million live links takes longer than any school lasts. */
final class Token {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private Token() {}

    static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
