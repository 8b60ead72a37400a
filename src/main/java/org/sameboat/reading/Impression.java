package org.sameboat.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sameboat.language.Encoding;
import org.sameboat.language.Word;

/**
 * A message with all that is told from it before anything is decided.
 *
 * @param text the message
 * @param words its words
 * @param scores what the word models say of it
 * @param before what they say of the customer's message before, if there is one in sight
 * @param encoding what the encoder says of it, in the full tier
 */
record Impression(
        String text,
        List<Word> words,
        WordScores scores,
        @Nullable WordScores before,
        @Nullable Encoding encoding) {}
