package org.sameboat.reading;

import org.jspecify.annotations.Nullable;
import org.sameboat.language.Encoding;

/**
 * A message with all that is told from it before anything is decided.
 *
 * @param text the message
 * @param scores its words and what the word models say of them
 * @param before what they say of the customer's message before, if there is one in sight
 * @param encoding what the encoder says of it, in the full tier
 */
record Impression(
        String text,
        WordScores scores,
        @Nullable WordScores before,
        @Nullable Encoding encoding) {}
