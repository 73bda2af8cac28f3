package org.peremena.identity.gate;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** A request body whose length was not told in advance; refused when it turns out too long. */
class BoundedStream extends FilterInputStream {
    private final long limit;
    private long taken;

    BoundedStream(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) count(1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) count(read);
        return read;
    }

    private void count(int bytes) {
        taken += bytes;
        if (taken > limit) throw new Refusal(SharedReason.TOO_LARGE, Map.of("limit", limit));
    }
}
