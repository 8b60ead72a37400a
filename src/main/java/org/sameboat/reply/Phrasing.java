package org.sameboat.reply;

import java.util.List;

/**
 * A wording with its slots filled.
 *
 * @param text the sentences
 * @param fixed what the wording itself says, without the slots that name the case
 */
record Phrasing(String text, List<String> fixed) {

    Phrasing {
        fixed = List.copyOf(fixed);
    }
}
