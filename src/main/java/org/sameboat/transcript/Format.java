package org.sameboat.transcript;

import java.io.IOException;

/** A way in which transcripts are written down. */
interface Format {

    /** Whether a file is written in this format, judged by its beginning alone. */
    boolean recognises(Source source);

    /**
     * Reads all conversations of a file.
     *
     * @throws org.sameboat.conversation.UnusableInput SB2xx if the rest of the file cannot be read
     * @throws IOException if the file itself cannot
     */
    void read(Source source, Roles roles, Intake intake) throws IOException;
}
