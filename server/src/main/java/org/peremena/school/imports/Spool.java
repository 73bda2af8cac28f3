package org.peremena.school.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.peremena.school.imports.reading.ImportLimits;

/** An uploaded file for as long as it is being read; nothing of it stays on the disk. */
record Spool(Path path, byte[] sha256) implements AutoCloseable {
    static Spool of(InputStream body) throws IOException {
        var path = Files.createTempFile("peremena-import-", ".bin");
        try {
            return new Spool(path, copy(body, path));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static byte[] copy(InputStream body, Path path) throws IOException {
        var limit = (long) ImportLimits.FILE_MIB << 20;
        try (var in = new DigestInputStream(body, MessageDigest.getInstance("SHA-256")); var out = Files.newOutputStream(path)) {
            var buffer = new byte[1 << 16];
            long total = 0;
            for (int n; (n = in.read(buffer)) >= 0; total += n) {
                if (total + n > limit) throw ImportLimits.tooLarge("file", ImportLimits.FILE_MIB);
                out.write(buffer, 0, n);
            }
            return in.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
