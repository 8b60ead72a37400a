package org.sameboat.command;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines as bytes, so that one in a broken encoding spoils no other; longer ones than a limit are cut, not kept. */
final class ByteLines {

    /** Bytes of a line that are kept; a longer line is refused. */
    static final int LONGEST = 8 * 1024 * 1024;

    /**
     * A line without its end.
     *
     * @param number from 1
     * @param bytes its bytes, or only the first of them if it is too long
     * @param tooLong whether it has more than {@link #LONGEST} bytes
     */
    record Line(int number, byte[] bytes, boolean tooLong) {

        boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int KEPT_OF_TOO_LONG = 4096;

    private final InputStream in;
    private int number;

    ByteLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line, or {@code null} at the end. A last line needs no line end. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        long length = 0;
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (length++ < LONGEST) {
                bytes.write(b);
            }
        }
        number++;
        boolean tooLong = length > LONGEST;
        byte[] kept = bytes.toByteArray();
        if (tooLong) {
            kept = Arrays.copyOf(kept, KEPT_OF_TOO_LONG);
        } else if (number == 1 && Arrays.equals(kept, 0, Math.min(3, kept.length), BYTE_ORDER_MARK, 0, 3)) {
            kept = Arrays.copyOfRange(kept, 3, kept.length);
        }
        return new Line(number, kept, tooLong);
    }
}
