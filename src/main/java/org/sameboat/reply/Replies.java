package org.sameboat.reply;

import org.sameboat.course.Situation;

/** Words replies that give the customer control back. */
public interface Replies {

    /** Three replies that differ in kind, best first, each past the gate; or quiet, with the reason. */
    Suggestions suggest(Situation situation);
}
