package org.sameboat.transcript;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.sameboat.conversation.UnusableInput;

/** Decompressed bytes, which end when there are far more of them than honest text can be packed into so few. */
final class Inflated extends FilterInputStream {

    /** Text packs ten to one, repetitive logs a hundred to one; what packs better than this is no text. */
    private static final long HIGHEST_RATIO = 300;

    private static final long HARMLESS = 64L << 20;

    private final LongSupplier packed;
    private long unpacked;
    private boolean bomb;

    /** @param packed how many bytes of the file on disk have been read by now */
    Inflated(InputStream in, LongSupplier packed) {
        super(in);
        this.packed = packed;
    }

    /** Whether it ended because it is a bomb. */
    boolean isBomb() {
        return bomb;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (bomb) {
            throw new UnusableInput("SB210", "This archive unpacks to far more than text can; it was left there.");
        }
        int count = super.read(buffer, offset, length);
        unpacked += Math.max(0, count);
        bomb = unpacked > HARMLESS && unpacked / HIGHEST_RATIO > packed.getAsLong();
        return count;
    }

    /** The archive goes on after an entry; closing it is its owner's. */
    @Override
    public void close() {}
}
