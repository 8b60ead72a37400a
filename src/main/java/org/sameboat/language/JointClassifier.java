package org.sameboat.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.Context;

/**
 * Several classifiers over the same features. Looking up a feature costs more than all its weights, so each is looked up
 * once for all of them. Immutable and thread-safe.
 */
public final class JointClassifier {

    private static final int WORDS_KEPT = 1 << 13;

    private final List<Classifier> classifiers;
    private final int slots;

    /** First slot of each classifier, and the end of the last. */
    private final int[] begins;

    private final Map<String, Weights> predicates;

    /** A word has some twenty pieces, which weigh the same wherever it stands. */
    private final Kept<String, Weights> ofPieces = new Kept<>(WORDS_KEPT, this::sumOfPieces);

    private final int[] allSlots;

    /** Weights of one feature; {@code slots} count the outcomes of all classifiers through. */
    private record Weights(int[] slots, double[] values) {

        /** Of a feature that no classifier knows. */
        static final Weights NONE = new Weights(new int[0], new double[0]);

        static Weights of(Context context, int firstSlot) {
            int[] slots = context.getOutcomes().clone();
            for (int i = 0; i < slots.length; i++) {
                slots[i] += firstSlot;
            }
            return new Weights(slots, context.getParameters());
        }

        double dot(double[] shares) {
            double sum = 0;
            for (int i = 0; i < slots.length; i++) {
                sum += values[i] * shares[slots[i]];
            }
            return sum;
        }

        Weights and(Weights more) {
            int[] both = Arrays.copyOf(slots, slots.length + more.slots.length);
            double[] all = Arrays.copyOf(values, both.length);
            System.arraycopy(more.slots, 0, both, slots.length, more.slots.length);
            System.arraycopy(more.values, 0, all, slots.length, more.slots.length);
            return new Weights(both, all);
        }
    }

    public JointClassifier(List<Classifier> classifiers) {
        this.classifiers = List.copyOf(classifiers);
        this.predicates = new HashMap<>();
        this.begins = new int[classifiers.size() + 1];
        for (int i = 0; i < classifiers.size(); i++) {
            Classifier classifier = classifiers.get(i);
            int first = begins[i];
            classifier
                    .predicates()
                    .forEach((name, context) -> predicates.merge(name, Weights.of(context, first), Weights::and));
            begins[i + 1] = first + classifier.outcomes().size();
        }
        this.slots = begins[classifiers.size()];
        this.allSlots = IntStream.range(0, slots).toArray();
    }

    /** What each classifier says; the same as each alone, but for rounding. */
    public Answer of(Features features) {
        Weights[] found = new Weights[features.size()];
        double[] sums = new double[slots];
        for (int i = 0; i < found.length; i++) {
            Weights weights = features.isInPieces(i)
                    ? ofPieces.of(features.name(i))
                    : predicates.getOrDefault(features.name(i), Weights.NONE);
            found[i] = weights;
            for (int k = 0; k < weights.slots.length; k++) {
                sums[weights.slots[k]] += weights.values[k] * features.value(i);
            }
        }
        return new Answer(features, found, sums);
    }

    private Weights sumOfPieces(String form) {
        double[] sums = new double[slots];
        for (String piece : NGrams.pieces(form)) {
            Weights weights = predicates.getOrDefault(piece, Weights.NONE);
            for (int k = 0; k < weights.slots.length; k++) {
                sums[weights.slots[k]] += weights.values[k];
            }
        }
        return new Weights(allSlots, sums);
    }

    /** What the classifiers say of one text. Immutable. */
    public final class Answer {

        private final Features features;
        private final Weights[] found;
        private final List<Scores> scores = new ArrayList<>();

        private Answer(Features features, Weights[] found, double[] sums) {
            this.features = features;
            this.found = found;
            for (int i = 0; i < classifiers.size(); i++) {
                scores.add(
                        Scores.of(classifiers.get(i).outcomes(), Arrays.copyOfRange(sums, begins[i], begins[i + 1])));
            }
        }

        /** What the classifier of that index says. */
        public Scores scores(int classifier) {
            return scores.get(classifier);
        }

        /**
         * What each word adds to the log-odds of some outcomes of one classifier against all its others.
         *
         * @param words of the text, in text order
         * @param wanted the outcomes that are asked about
         * @return one value a word, in the same order
         */
        public List<Double> contributions(int classifier, List<Word> words, Set<String> wanted) {
            List<String> outcomes = classifiers.get(classifier).outcomes();
            double[] shares = new double[slots];
            for (int i = 0; i < outcomes.size(); i++) {
                shares[begins[classifier] + i] = wanted.contains(outcomes.get(i))
                        ? 1.0 / wanted.size()
                        : -1.0 / Math.max(1, outcomes.size() - wanted.size());
            }
            return Contributions.of(features, words, i -> found[i].dot(shares));
        }
    }
}
