package org.sameboat.transcript;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a text, numbered; of one that is too long only the beginning is kept. */
final class TextLines {

    /** Code units of a line that are kept. */
    static final int LONGEST = 16 << 20;

    /**
     * A line without its end.
     *
     * @param number from 1
     * @param text the line, or the beginning of one that is too long
     * @param tooLong whether it is longer than {@link #LONGEST}
     */
    record Line(int number, String text, boolean tooLong) {}

    private static final int KEPT_OF_TOO_LONG = 1000;

    private final BufferedReader in;
    private int number;

    TextLines(Reader in) {
        this.in = new BufferedReader(in, 1 << 16);
    }

    /** The next line, or {@code null} at the end. */
    @Nullable
    Line next() throws IOException {
        StringBuilder text = new StringBuilder(120);
        long length = 0;
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (length++ < LONGEST) {
                text.append((char) c);
            }
        }
        boolean tooLong = length > LONGEST;
        if (tooLong) {
            text.setLength(KEPT_OF_TOO_LONG);
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\r') {
            text.setLength(text.length() - 1);
        }
        return new Line(++number, text.toString(), tooLong);
    }
}
