package org.sameboat.reading;

import java.util.List;
import java.util.stream.IntStream;
import org.sameboat.conversation.Span;
import org.sameboat.language.Features;
import org.sameboat.language.Kept;
import org.sameboat.language.Text;
import org.sameboat.language.Token;

/** Features by which a token is told to be part of the words that name the issue. */
public final class AboutTokens {

    /** Outcome of a token inside the words that name the issue. */
    public static final String INSIDE = "in";

    /** Outcome of any other token. */
    public static final String OUTSIDE = "out";

    /** File of the model over these features. */
    public static final String FILE = "about-words.bin";

    /** Tokens to each side that tell of one. */
    private static final int BESIDE = 2;

    /** The names of features of a tag and of a word, by how far it stands from the token; they are asked for all the time. */
    private static final Kept<String, String[]> TAGS = new Kept<>(1 << 6, tag -> names("t", tag));

    private static final Kept<String, String[]> WORDS = new Kept<>(1 << 12, word -> names("w", word));

    private AboutTokens() {}

    private static String[] names(String kind, String what) {
        return IntStream.rangeClosed(-BESIDE, BESIDE)
                .mapToObj(d -> kind + d + "=" + what)
                .toArray(String[]::new);
    }

    public static Features of(Text text, int i) {
        List<Token> tokens = text.tokens();
        Features features = new Features().add("bias", 1);
        for (int d = -BESIDE; d <= BESIDE; d++) {
            features.add(TAGS.of(tag(tokens, i + d))[d + BESIDE], 1);
            features.add(WORDS.of(word(tokens, i + d))[d + BESIDE], 1);
        }
        features.add("t-10=" + tag(tokens, i - 1) + tag(tokens, i), 1);
        features.add("t01=" + tag(tokens, i) + tag(tokens, i + 1), 1);
        features.add("t-101=" + tag(tokens, i - 1) + tag(tokens, i) + tag(tokens, i + 1), 1);
        features.add("w-10=" + word(tokens, i - 1) + " " + word(tokens, i), 1);
        features.add("w01=" + word(tokens, i) + " " + word(tokens, i + 1), 1);
        String word = word(tokens, i);
        features.add("s=" + word.substring(Math.max(0, word.length() - 3)), 1);
        features.add("place=" + 5 * i / Math.max(1, tokens.size()), 1);
        features.add("sentence=" + Math.min(4, tokens.get(i).sentence()), 1);
        features.add("length=" + Math.min(8, tokens.size() / 6), 1);
        return features;
    }

    /** Whether a token lies in the labelled words. */
    public static String outcome(Token token, Span about) {
        return about.overlaps(token.span()) ? INSIDE : OUTSIDE;
    }

    static String tag(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size() ? "-" : tokens.get(i).tag();
    }

    static String word(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size() ? "-" : tokens.get(i).lower();
    }
}
