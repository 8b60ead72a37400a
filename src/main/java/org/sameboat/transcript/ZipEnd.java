package org.sameboat.transcript;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Watches for the record that ends every zip. Java's own stream reader stops without a word where an archive is cut off
 * between two entries.
 */
final class ZipEnd extends FilterInputStream {

    private static final int SIGNATURE = 0x504B0506;

    private int last;
    private boolean seen;

    ZipEnd(InputStream in) {
        super(in);
    }

    /** Reads what is left, and tells whether the end was there. */
    boolean wasReached() throws IOException {
        byte[] rest = new byte[1 << 13];
        int count = 0;
        while (count >= 0 && !seen) {
            count = read(rest, 0, rest.length);
        }
        return seen;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            watch((byte) b);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = 0; i < count; i++) {
            watch(buffer[offset + i]);
        }
        return count;
    }

    private void watch(byte b) {
        last = last << 8 | (b & 0xFF);
        seen |= last == SIGNATURE;
    }
}
