package org.sameboat.language;

import java.util.List;
import org.sameboat.conversation.Span;

/** What the encoder makes of a text in its context. Immutable. */
public final class Encoding {

    /** Score of words that the encoder did not look at, in a text that is too long for it. */
    private static final double NOT_LOOKED_AT = -6;

    private static final int ABOUT = 0;
    private static final int FAULT = 1;
    private static final int BEGIN = 2;
    private static final int END = 3;

    private final List<String> heads;
    private final float[] logits;
    private final float[] sentence;
    private final WordPieces.Pieces pieces;
    private final float[][] tokens;

    /** @param tokens four scores for each place of the input, the pieces from place 1 on */
    Encoding(List<String> heads, float[] logits, float[] sentence, WordPieces.Pieces pieces, float[][] tokens) {
        this.heads = heads;
        this.logits = logits;
        this.sentence = sentence;
        this.pieces = pieces;
        this.tokens = tokens;
    }

    /** Names of the heads, in the order of the model. */
    public List<String> heads() {
        return heads;
    }

    /**
     * Log-odds that a head gives; for the heads of one choice among several, its unnormalised log-probability.
     *
     * @throws IllegalArgumentException if the encoder has no such head
     */
    public double logit(String head) {
        int i = heads.indexOf(head);
        if (i < 0) {
            throw new IllegalArgumentException("the encoder has no head " + head);
        }
        return logits[i];
    }

    /** {@link #logit} as a probability, 0 to 1, by the logistic function. */
    public double probability(String head) {
        return 1 / (1 + Math.exp(-logit(head)));
    }

    /** Cosine of the two sentence vectors, -1 to 1. */
    public double similarity(Encoding other) {
        double dot = 0;
        for (int i = 0; i < sentence.length; i++) {
            dot += sentence[i] * other.sentence[i];
        }
        return Math.max(-1, Math.min(1, dot));
    }

    /** Mean log-odds over the words of a span that they name what the displeasure is about. */
    public double aboutScore(Span span) {
        return mean(span, ABOUT);
    }

    /** Mean log-odds over the words of a span that they are a fault of a reply. */
    public double faultScore(Span span) {
        return mean(span, FAULT);
    }

    /** Unnormalised log-probability that what the displeasure is about begins with a word. */
    public double aboutBegins(Span word) {
        for (int i = 0; i < pieces.count(); i++) {
            if (overlaps(i, word)) {
                return tokens[i + 1][BEGIN];
            }
        }
        return NOT_LOOKED_AT;
    }

    /** Unnormalised log-probability that what the displeasure is about ends with a word. */
    public double aboutEnds(Span word) {
        for (int i = pieces.count() - 1; i >= 0; i--) {
            if (overlaps(i, word)) {
                return tokens[i + 1][END];
            }
        }
        return NOT_LOOKED_AT;
    }

    private boolean overlaps(int piece, Span span) {
        return pieces.begins()[piece] < span.end() && span.begin() < pieces.ends()[piece];
    }

    private double mean(Span span, int of) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < pieces.count(); i++) {
            if (overlaps(i, span)) {
                sum += tokens[i + 1][of];
                count++;
            }
        }
        return count == 0 ? NOT_LOOKED_AT : sum / count;
    }
}
