package org.peremena.shared.database;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel in the jar, unpacked once into a directory named by their content. */
final class PostgresBinaries {
    private static final int EXECUTABLE_BY_OWNER = 0100;

    private PostgresBinaries() {}

    /** @return the directory that holds {@code bin}, {@code lib} and {@code share} */
    static Path unpackInto(Path parent) throws IOException {
        var archive = archive();
        var target = parent.resolve("binaries-" + fingerprint(archive));
        if (!Files.exists(target)) {
            var unfinished = Files.createTempDirectory(Files.createDirectories(parent), "unpacking");
            try {
                unpack(archive, unfinished);
            } catch (IOException e) {
                Directories.delete(unfinished); // a full disk is not filled further by every start
                throw e;
            }
            publish(unfinished, target);
        }
        return target;
    }

    private static byte[] archive() throws IOException {
        var machine = switch (System.getProperty("os.name") + " " + System.getProperty("os.arch")) {
            case "Linux amd64", "Linux x86_64" -> "x86_64";
            case "Linux aarch64", "Linux arm64" -> "arm_64";
            case String other -> throw new DatabaseTrouble("There is no PostgreSQL in the box for " + other + ": set PEREMENA_DATABASE_URL to one of yours.");
        };
        try (var stream = PostgresBinaries.class.getClassLoader().getResourceAsStream("postgres-linux-" + machine + ".txz")) {
            if (stream == null) throw new DatabaseTrouble("This build of the program carries no PostgreSQL: set PEREMENA_DATABASE_URL to one of yours.");
            return stream.readAllBytes();
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(new ByteArrayInputStream(archive))))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) throw new IOException("the archive reaches out of its directory: " + entry.getName());
                unpack(tar, entry, file);
            }
        }
        openDirectories(target);
    }

    /** Whatever root's umask says. */
    private static void openDirectories(Path target) throws IOException {
        try (var all = Files.walk(target)) {
            for (var directory : all.filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)).toList()) Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Everything is readable by everyone: when we are root, the server runs as somebody else. */
    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(file.getParent());
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString((entry.getMode() & EXECUTABLE_BY_OWNER) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Another start may have been faster; its directory is as good as ours. */
    private static void publish(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            Directories.delete(unfinished);
        }
    }
}
