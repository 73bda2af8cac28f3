package org.peremena.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a code is drawn and kept: HMAC-SHA-256 under a salt of its own, so that equal codes do not look equal. */
final class CodeHash {
    static final int DIGITS = 6;
    private static final int CODES = 1_000_000;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CodeHash() {}

    static String randomCode() {
        return "%06d".formatted(RANDOM.nextInt(CODES));
    }

    static byte[] randomSalt() {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    static byte[] of(byte[] salt, String code) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return mac.doFinal(code.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean matches(byte[] salt, byte[] hash, String code) {
        return MessageDigest.isEqual(hash, of(salt, code));
    }
}
