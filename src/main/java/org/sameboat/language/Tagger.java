package org.sameboat.language;

import java.util.Arrays;
import java.util.Map;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.StringUtil;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;

/**
 * Gives words the tags that OpenNLP's tagger gives them, by its model and its features. That one looks up every feature of
 * every word again; here what a word weighs for itself and for its neighbours is summed once and kept. It also follows up
 * three sequences of tags, but keeps the features of the first for all of them, so that the likeliest tag after the
 * likeliest always wins, and no other needs to be looked at. Thread-safe.
 */
final class Tagger {

    private static final int NONE = -1;

    /** Letters at the beginning and at the end of a word that are features. */
    private static final int AFFIX = 4;

    /** Where a word stands that is a feature of another: two before it, one before, one after, two after. */
    private static final String[] BESIDE = {"p2w=", "p1w=", "n1w=", "n2w="};

    private static final int[] DISTANCES = {-2, -1, 1, 2};

    private static final int WORDS_KEPT = 1 << 13;

    /** Longer words are rare and would only take room. */
    private static final int LONGEST_KEPT = 30;

    private final Map<String, Context> features;
    private final String[] tags;

    /** Of the first three words of a sentence. */
    private final double[][] nearBeginning;

    private final double[][] afterTag;
    private final double[][][] afterTags;
    private final Kept<String, Weights> kept = new Kept<>(WORDS_KEPT, this::weigh);

    /**
     * What a word adds to the log-odds of each tag.
     *
     * @param own of its own
     * @param beside of those of its neighbours, by {@link #BESIDE}
     */
    private record Weights(double[] own, double[][] beside) {}

    Tagger(POSModel model) {
        GISModel maxent = model.getArtifact("pos.model");
        @SuppressWarnings("unchecked")
        Map<String, Context> known = (Map<String, Context>) maxent.getDataStructures()[1];
        this.features = known;
        this.tags = new String[maxent.getNumOutcomes()];
        Arrays.setAll(tags, maxent::getOutcome);
        this.nearBeginning = new double[][] {sum("S=begin"), sum("p1S=begin"), sum("p2S=begin")};
        this.afterTag = new double[tags.length][];
        this.afterTags = new double[tags.length][tags.length][];
        for (int last = 0; last < tags.length; last++) {
            afterTag[last] = sum("t=" + tags[last]);
            for (int before = 0; before < tags.length; before++) {
                afterTags[before][last] = sum("t2=" + tags[before] + "," + tags[last]);
            }
        }
    }

    /** The tags of the words of one sentence. */
    String[] tag(String[] sentence) {
        Weights[] words = new Weights[sentence.length];
        Arrays.setAll(words, i -> weights(sentence[i]));
        String[] tagged = new String[words.length];
        int last = NONE;
        int lastButOne = NONE;
        for (int i = 0; i < words.length; i++) {
            double[] sums = sums(words, i);
            if (last != NONE) {
                add(afterTag[last], sums);
            }
            if (lastButOne != NONE) {
                add(afterTags[lastButOne][last], sums);
            }
            lastButOne = last;
            last = highest(sums);
            tagged[i] = tags[last];
        }
        return tagged;
    }

    private static int highest(double[] sums) {
        int highest = 0;
        for (int i = 1; i < sums.length; i++) {
            highest = sums[i] > sums[highest] ? i : highest;
        }
        return highest;
    }

    private Weights weights(String word) {
        return word.length() > LONGEST_KEPT ? weigh(word) : kept.of(word);
    }

    private Weights weigh(String word) {
        String lower = StringUtil.toLowerCase(word);
        String shape = FeatureGeneratorUtil.tokenFeature(word);
        double[] own = sum("def", "w=" + lower, "wc=" + shape, "w&c=" + lower + "," + shape);
        for (int n = 1; n <= Math.min(AFFIX, word.length()); n++) {
            add(sum("pre=" + word.substring(0, n), "suf=" + word.substring(word.length() - n)), own);
        }
        double[][] beside = new double[BESIDE.length][];
        Arrays.setAll(beside, i -> sum(BESIDE[i] + lower));
        return new Weights(own, beside);
    }

    /** What speaks for each tag of a word, whatever the tags before it. */
    private double[] sums(Weights[] words, int at) {
        double[] sums = words[at].own().clone();
        if (at < nearBeginning.length) {
            add(nearBeginning[at], sums);
        }
        for (int i = 0; i < DISTANCES.length; i++) {
            int other = at + DISTANCES[i];
            if (other >= 0 && other < words.length) {
                add(words[other].beside()[i], sums);
            }
        }
        return sums;
    }

    private double[] sum(String... names) {
        double[] sum = new double[tags.length];
        for (String name : names) {
            Context context = features.get(name);
            if (context != null) {
                int[] outcomes = context.getOutcomes();
                for (int i = 0; i < outcomes.length; i++) {
                    sum[outcomes[i]] += context.getParameters()[i];
                }
            }
        }
        return sum;
    }

    private static void add(double[] more, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }
}
