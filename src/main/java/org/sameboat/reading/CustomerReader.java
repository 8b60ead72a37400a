package org.sameboat.reading;

import org.sameboat.conversation.Context;

/** Reads what a customer feels, at whom, about what, and which control is missing. */
public interface CustomerReader {

    /** Turns before the message that may change its reading. */
    int LOOKS_BACK = 3;

    /**
     * Reads the latest turn of a context, which is the customer's, in the light of the {@value #LOOKS_BACK} turns before
     * it. Text that cannot be read (empty, no letters, another language) gives a reading that says so.
     */
    Reading read(Context context);
}
