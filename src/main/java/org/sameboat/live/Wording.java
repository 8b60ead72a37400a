package org.sameboat.live;

import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.UnusableInput;

/** What may come in as text: present, bounded, and real Unicode. */
final class Wording {

    private Wording() {}

    /**
     * Checks a text that someone wrote.
     *
     * @param longest UTF-16 code units at most
     * @throws UnusableInput SB102 if there is none, SB103 if it is too long, SB106 if it is no valid Unicode
     */
    static String checked(@Nullable String text, String what, int longest) {
        if (text == null || text.isBlank()) {
            throw new UnusableInput("SB102", "The " + what + " is missing; send it as a string that is not empty.");
        }
        if (text.length() > longest) {
            throw new UnusableInput(
                    "SB103", "The " + what + " is longer than " + longest + " characters; send it in parts.");
        }
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                throw new UnusableInput(
                        "SB106", "The " + what + " holds a character that is no valid Unicode; remove it.");
            }
            i += Character.charCount(point);
        }
        return text;
    }
}
