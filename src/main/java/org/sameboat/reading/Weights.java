package org.sameboat.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Span;
import org.sameboat.language.Word;

/** Finds the words that weigh most. */
final class Weights {

    /** Words of one piece of evidence at most. */
    private static final int LONGEST = 8;

    private Weights() {}

    /**
     * The run of words whose weights have the highest sum.
     *
     * @param weights one for each word
     * @return {@code null} if no word weighs more than nothing
     */
    static @Nullable Span strongest(List<Word> words, List<Double> weights) {
        Span best = null;
        double highest = 0;
        for (int first = 0; first < words.size(); first++) {
            if (words.get(first).kind() == Word.Kind.MARKS) {
                continue;
            }
            double sum = 0;
            for (int last = first; last < words.size() && last < first + LONGEST; last++) {
                sum += weights.get(last);
                if (sum > highest && mayEnd(words.get(last))) {
                    highest = sum;
                    best = new Span(
                            words.get(first).span().begin(),
                            words.get(last).span().end());
                }
            }
        }
        return best;
    }

    private static boolean mayEnd(Word word) {
        return word.kind() != Word.Kind.MARKS
                || word.form().indexOf('!') >= 0
                || word.form().indexOf('?') >= 0;
    }
}
