package org.sameboat.reading;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sameboat.language.Encoding;
import org.sameboat.language.Token;

/**
 * How probably the words that name the issue begin and end at each token, by the encoder. The tokens of a message
 * compete, so that one issue among several is chosen.
 *
 * @param begins log-probability that they begin at a token
 * @param ends log-probability that they end at a token
 */
record Ends(double[] begins, double[] ends) {

    static Ends of(Encoding encoding, List<Token> tokens) {
        return new Ends(
                normalised(tokens, token -> encoding.aboutBegins(token.span())),
                normalised(tokens, token -> encoding.aboutEnds(token.span())));
    }

    private static double[] normalised(List<Token> tokens, ToDoubleFunction<Token> score) {
        double[] scores = tokens.stream().mapToDouble(score).toArray();
        double total = 0;
        for (double one : scores) {
            total += Math.exp(one);
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] -= Math.log(total);
        }
        return scores;
    }

    double of(int first, int last) {
        return begins[first] + ends[last];
    }
}
