package org.peremena.shared.database.backup;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what flows through a stream. */
final class Checksum {
    private final MessageDigest digest;

    Checksum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    OutputStream of(OutputStream stream) {
        return new DigestOutputStream(stream, digest);
    }

    InputStream of(InputStream stream) {
        return new DigestInputStream(stream, digest);
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
