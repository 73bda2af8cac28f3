package org.peremena.shared.database.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The last 65 bytes of a backup: the SHA-256 of all bytes before them and a line feed. Readers of tar do not look behind the end of the archive. */
final class Seal {
    private static final int LENGTH = 65;

    private Seal() {}

    static void put(Path file) throws IOException {
        var seal = ByteBuffer.wrap((sum(file, Files.size(file)) + "\n").getBytes(StandardCharsets.US_ASCII));
        try (var channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            while (seal.hasRemaining()) channel.write(seal);
            channel.force(true);
        }
    }

    static boolean isIntact(Path file) throws IOException {
        var size = Files.size(file);
        if (size <= LENGTH) return false;
        try (var channel = FileChannel.open(file)) {
            var seal = ByteBuffer.allocate(LENGTH);
            while (seal.hasRemaining() && channel.read(seal, size - seal.remaining()) > 0) continue;
            return StandardCharsets.US_ASCII.decode(seal.flip()).toString().equals(sum(file, size - LENGTH) + "\n");
        }
    }

    private static String sum(Path file, long length) throws IOException {
        var sum = new Checksum();
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16); var out = sum.of(OutputStream.nullOutputStream())) {
            copy(in, out, length);
        }
        return sum.hex();
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        var bytes = new byte[1 << 16];
        for (long left = length; left > 0; ) {
            var read = in.read(bytes, 0, (int) Math.min(bytes.length, left));
            if (read < 0) throw new IOException("the file became shorter");
            out.write(bytes, 0, read);
            left -= read;
        }
    }
}
