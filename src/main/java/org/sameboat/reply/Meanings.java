package org.sameboat.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sameboat.language.Encoder;
import org.sameboat.language.Encoding;

/**
 * How much the meaning of a question speaks for each intent: kernel ridge regression on the example questions. All
 * examples of an intent speak, not only the nearest, and those of other intents speak against it, which got 64 of 100
 * examples right that were left out, the nearest one 53.
 *
 * <p>An encoder trained on feelings puts all questions close together, so what they have in common is taken out: the kernel
 * is the cosine of the vectors less the mean of all examples, which needs nothing but the encoder's own similarities.
 */
final class Meanings {

    /** How far an example may be missed, so that one odd example doesn't bend its neighbourhood. */
    private static final double RIDGE = 1;

    private final Encoder encoder;
    private final List<Encoding> examples = new ArrayList<>();
    /** Of each example, its mean similarity to all. */
    private final double[] toMean;

    private final double mean;
    /** Of each intent, by id, the weight of each example. */
    private final Map<String, double[]> weights = new HashMap<>();

    Meanings(Encoder encoder, List<Intent> intents) {
        this.encoder = encoder;
        List<String> ids = new ArrayList<>();
        for (Intent intent : intents) {
            for (String ask : intent.asks()) {
                examples.add(encoder.encode("", ask));
                ids.add(intent.id());
            }
        }
        int size = examples.size();
        double[][] kernel = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                kernel[i][j] = examples.get(i).similarity(examples.get(j));
                kernel[j][i] = kernel[i][j];
            }
        }
        toMean = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            toMean[i] = mean(kernel[i]);
            sum += toMean[i];
        }
        mean = sum / size;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                kernel[i][j] = centred(kernel[i][j], toMean[i], toMean[j]);
            }
        }
        double[][] root = cholesky(kernel);
        for (Intent intent : intents) {
            double[] target = new double[size];
            for (int i = 0; i < size; i++) {
                target[i] = ids.get(i).equals(intent.id()) ? 1 : 0;
            }
            weights.put(intent.id(), solve(root, target));
        }
    }

    /** Of each intent, by id, how much the meaning of a question speaks for it: near 0 if not at all, near 1 if it is known. */
    Map<String, Double> of(String question) {
        Encoding asked = encoder.encode("", question);
        double[] similar = new double[examples.size()];
        for (int i = 0; i < similar.length; i++) {
            similar[i] = asked.similarity(examples.get(i));
        }
        double askedToMean = mean(similar);
        Map<String, Double> speaks = new HashMap<>();
        for (Map.Entry<String, double[]> intent : weights.entrySet()) {
            double sum = 0;
            for (int i = 0; i < similar.length; i++) {
                sum += intent.getValue()[i] * centred(similar[i], askedToMean, toMean[i]);
            }
            speaks.put(intent.getKey(), sum);
        }
        return speaks;
    }

    private double centred(double similarity, double oneToMean, double otherToMean) {
        double together = similarity - oneToMean - otherToMean + mean;
        double lengths = Math.sqrt((1 - 2 * oneToMean + mean) * (1 - 2 * otherToMean + mean));
        return lengths == 0 ? 0 : together / lengths;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The lower triangle whose product with itself is the kernel with the ridge on its diagonal. */
    private static double[][] cholesky(double[][] kernel) {
        int size = kernel.length;
        double[][] root = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = kernel[i][j] + (i == j ? RIDGE : 0);
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(sum) : sum / root[j][j];
            }
        }
        return root;
    }

    private static double[] solve(double[][] root, double[] target) {
        double[] solved = target.clone();
        for (int i = 0; i < solved.length; i++) {
            for (int k = 0; k < i; k++) {
                solved[i] -= root[i][k] * solved[k];
            }
            solved[i] /= root[i][i];
        }
        for (int i = solved.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < solved.length; k++) {
                solved[i] -= root[k][i] * solved[k];
            }
            solved[i] /= root[i][i];
        }
        return solved;
    }
}
