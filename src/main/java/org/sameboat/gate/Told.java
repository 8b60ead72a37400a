package org.sameboat.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sameboat.conversation.Turn;
import org.sameboat.language.PerText;
import org.sameboat.language.Stems;
import org.sameboat.rule.Rules;

/** What a turn tells by its words, for the checks that look back. Thread-safe. */
final class Told {

    /** What stands between two sentences. */
    static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n");

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Code units of a turn that are looked at. */
    static final int LONGEST_TURN = 2_000;

    /**
     * A turn's beginning.
     *
     * @param folded in lower case
     * @param stems of its content words
     * @param sentences in order
     */
    record Words(String folded, Set<String> stems, List<Sentence> sentences) {}

    /**
     * A sentence of a turn.
     *
     * @param words as written
     * @param folded in lower case
     * @param plain in lower case and without marks
     * @param stems of its content words
     */
    record Sentence(String words, String folded, String plain, Set<String> stems) {

        static Sentence of(String words) {
            String folded = Rules.fold(words);
            return new Sentence(words, folded, Told.plain(folded), Stems.of(words));
        }
    }

    private final PerText<Words> kept = new PerText<>(Told::read);

    Words by(Turn turn) {
        return kept.of(turn.text());
    }

    private static Words read(String text) {
        String head = head(text);
        String folded = Rules.fold(head);
        return new Words(
                folded,
                Stems.of(folded),
                Arrays.stream(SENTENCE_END.split(head)).map(Sentence::of).toList());
    }

    static String head(String text) {
        return text.length() > LONGEST_TURN ? text.substring(0, LONGEST_TURN) : text;
    }

    static String plain(String folded) {
        return MARKS.matcher(folded).replaceAll(" ").strip();
    }
}
