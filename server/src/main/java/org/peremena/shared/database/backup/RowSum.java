package org.peremena.shared.database.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The sum of the SHA-256 of every row of a COPY stream, whatever their order: PostgreSQL gives rows as they lie on the disk, and restored ones come to
 * lie elsewhere. A row that is missing, changed or there twice changes the sum. A row ends with a line's end; one inside a text is written \n.
 */
final class RowSum extends FilterOutputStream {
    private static final BigInteger SIZE = BigInteger.TWO.pow(256);

    private final MessageDigest row;
    private BigInteger sum = BigInteger.ZERO;

    RowSum(OutputStream stream) {
        super(stream);
        try {
            row = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        var begin = offset;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] != '\n') continue;
            row.update(bytes, begin, i - begin);
            sum = sum.add(new BigInteger(1, row.digest())).mod(SIZE);
            begin = i + 1;
        }
        row.update(bytes, begin, offset + length - begin);
        out.write(bytes, offset, length);
    }

    String hex() {
        return "%064x".formatted(sum);
    }
}
