package org.sameboat.transcript;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.sameboat.conversation.UnusableInput;

/** A reader that refuses to hand out more than a budget, so that no single document or record fills the memory. */
final class Budget extends FilterReader {

    /** Code units of one document or record: far more than any conversation has. */
    static final long LONGEST = 16L << 20;

    private long left = LONGEST;

    Budget(Reader in) {
        super(in);
    }

    /** A new document begins. */
    void next() {
        left = LONGEST;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        spend(1);
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        spend(count);
        return count;
    }

    private void spend(int count) {
        left -= count;
        if (left < 0) {
            throw new UnusableInput("SB205", "A single record is longer than any conversation; the rest was not read.");
        }
    }
}
