package org.sameboat.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The features of a text by its surface: words and pairs of words, pieces of words of three to five letters, marks and
 * typing. Words after a negation are told apart. Each family has the length one, whatever the length of the text.
 */
public final class NGrams {

    private static final Set<String> NEGATIONS = Set.of(
            "not", "no", "never", "nor", "without", "cannot", "cant", "dont", "wont", "isnt", "wasnt", "didnt",
            "doesnt", "aint", "havent", "hasnt");

    /** Words after a negation that it still changes. */
    private static final int SCOPE = 3;

    private static final int LONGEST_WORD = 24;
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;

    private NGrams() {}

    public static Features of(List<Word> words) {
        Features features = new Features();
        features.add("bias", 1);
        single(words, features);
        pairs(words, features);
        pieces(words, features);
        typing(words, features);
        return features;
    }

    private static void single(List<Word> words, Features features) {
        int from = features.size();
        int scope = 0;
        for (Word word : words) {
            String form = word.form();
            boolean changed = scope > 0 && word.isLetters();
            features.add(
                    changed ? "n=" + form : "w=" + form,
                    1,
                    word.span().begin(),
                    word.span().end());
            scope = isNegation(word) ? SCOPE : word.kind() == Word.Kind.MARKS ? 0 : scope - 1;
        }
        normalise(features, from, features.size() - from);
    }

    private static boolean isNegation(Word word) {
        return word.isLetters()
                && (NEGATIONS.contains(word.form()) || word.form().endsWith("n't"));
    }

    private static void pairs(List<Word> words, Features features) {
        int from = features.size();
        String before = "^";
        int begin = 0;
        for (Word word : words) {
            features.add(
                    "b=" + before + " " + word.form(), 1, begin, word.span().end());
            before = word.form();
            begin = word.span().begin();
        }
        features.add("b=" + before + " $", 1);
        normalise(features, from, features.size() - from);
    }

    private static void pieces(List<Word> words, Features features) {
        int from = features.size();
        int count = 0;
        for (Word word : words) {
            if (word.isLetters() && word.form().length() <= LONGEST_WORD) {
                features.addPieces(
                        word.form(), 1, word.span().begin(), word.span().end());
                for (int n = SHORTEST_PIECE; n <= LONGEST_PIECE; n++) {
                    count += Math.max(0, word.form().length() + 3 - n);
                }
            }
        }
        normalise(features, from, count);
    }

    /** The pieces of a word, with marks where it begins and ends. */
    static List<String> pieces(String form) {
        List<String> pieces = new ArrayList<>();
        String padded = "_" + form + "_";
        for (int n = SHORTEST_PIECE; n <= LONGEST_PIECE; n++) {
            for (int i = 0; i + n <= padded.length(); i++) {
                pieces.add(padded.substring(i, i + n));
            }
        }
        return pieces;
    }

    private static void typing(List<Word> words, Features features) {
        int letters = 0;
        int shouted = 0;
        int stretched = 0;
        int exclaimed = 0;
        int asked = 0;
        int trailed = 0;
        for (Word word : words) {
            if (word.isLetters()) {
                letters++;
                shouted += word.shouted() && word.form().length() > 2 ? 1 : 0;
                stretched += word.stretched() ? 1 : 0;
            } else if (word.kind() == Word.Kind.MARKS) {
                exclaimed += word.form().indexOf('!') >= 0 ? word.span().length() : 0;
                asked += word.form().indexOf('?') >= 0 ? word.span().length() : 0;
                trailed += word.form().startsWith("..") ? 1 : 0;
            }
        }
        features.add("t:words", Math.log1p(letters) / 4);
        features.add("t:shouted", letters == 0 ? 0 : Math.min(1, 3.0 * shouted / letters));
        features.add("t:stretched", Math.min(1, stretched / 2.0));
        features.add("t:exclaimed", Math.log1p(exclaimed) / 2);
        features.add("t:asked", Math.log1p(asked) / 2);
        features.add("t:trailed", Math.log1p(trailed) / 2);
    }

    private static void normalise(Features features, int from, int count) {
        if (count > 0) {
            features.scale(from, 1 / Math.sqrt(count));
        }
    }
}
