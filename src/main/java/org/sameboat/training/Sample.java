package org.sameboat.training;

import org.sameboat.conversation.Context;
import org.sameboat.reading.Aim;
import org.sameboat.reading.Need;

/**
 * A customer message with its labels, as GUIDE.md of the corpus defines them.
 *
 * @param id id in its file
 * @param context the message and the turns before it
 * @param anger level 0 to 3
 * @param frustration level 0 to 3
 * @param aim at whom or what
 * @param about verbatim words, empty if none
 * @param need the control that is missing
 * @param split what it is used for
 */
record Sample(String id, Context context, int anger, int frustration, Aim aim, String about, Need need, Split split) {

    String text() {
        return context.turns().get(context.turns().size() - 1).text();
    }

    /** Clear displeasure of either kind. */
    boolean isUpset() {
        return anger >= 2 || frustration >= 2;
    }
}
