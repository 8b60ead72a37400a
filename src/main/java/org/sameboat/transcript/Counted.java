package org.sameboat.transcript;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes that are read of a file. */
final class Counted extends FilterInputStream {

    private final AtomicLong total;
    private long count;

    /** @param total also counts them, over all files */
    Counted(InputStream in, AtomicLong total) {
        super(in);
        this.total = total;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        add(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        add(Math.max(0, read));
        return read;
    }

    private void add(int bytes) {
        count += bytes;
        total.addAndGet(bytes);
    }
}
