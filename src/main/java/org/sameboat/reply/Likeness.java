package org.sameboat.reply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sameboat.language.Encoder;
import org.sameboat.language.Encoding;

/**
 * How alike a question and known ones are in meaning. An encoder trained on feelings puts all questions close together, so
 * what they have in common is taken out: the cosine is that of the vectors less the mean of all known questions, which
 * needs nothing but the encoder's own similarities.
 */
final class Likeness {

    private final Encoder encoder;
    private final List<String> known;
    private final List<Encoding> encodings;
    /** Of each known question, its mean similarity to all. */
    private final double[] toMean;

    private final double mean;

    Likeness(Encoder encoder, List<String> known) {
        this.encoder = encoder;
        this.known = known;
        this.encodings =
                known.stream().map(question -> encoder.encode("", question)).toList();
        this.toMean = encodings.stream().mapToDouble(this::toMean).toArray();
        double sum = 0;
        for (double similarity : toMean) {
            sum += similarity;
        }
        this.mean = sum / known.size();
    }

    private double toMean(Encoding encoding) {
        return encodings.stream().mapToDouble(encoding::similarity).average().orElse(0);
    }

    /** Of each known question its likeness to this one, -1 to 1. */
    Map<String, Double> to(String question) {
        Encoding asked = encoder.encode("", question);
        double askedToMean = toMean(asked);
        Map<String, Double> alike = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            double together = asked.similarity(encodings.get(i)) - askedToMean - toMean[i] + mean;
            double lengths = Math.sqrt((1 - 2 * askedToMean + mean) * (1 - 2 * toMean[i] + mean));
            alike.put(known.get(i), lengths == 0 ? 0 : together / lengths);
        }
        return alike;
    }
}
