package org.peremena.school.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jboss.logging.Logger;

/** An uploaded file for as long as it is being read; nothing of it stays on the disk. How large it may be is said where it comes in. */
record Spool(Path path, byte[] sha256) implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final String PREFIX = "peremena-import-";

    static Spool of(InputStream body) throws IOException {
        var path = Files.createTempFile(PREFIX, ".bin");
        try {
            return new Spool(path, copy(body, path));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static byte[] copy(InputStream body, Path path) throws IOException {
        try (var in = new DigestInputStream(body, MessageDigest.getInstance("SHA-256")); var out = Files.newOutputStream(path)) {
            in.transferTo(out);
            return in.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes away what a server that was killed has left: names and phone numbers of children. */
    static void sweep(Instant before) {
        try (var files = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), PREFIX + "*")) {
            for (var file : files) if (Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant().isBefore(before)) Files.deleteIfExists(file);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("could not take away what is left of uploads", e);
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
