package org.sameboat.language;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Spreads the weights of features over the words that they come from. */
final class Contributions {

    private Contributions() {}

    /**
     * @param words in text order
     * @param weight of the feature of an index, by which its value is multiplied
     * @return one sum a word; features of the whole text are left out
     */
    static List<Double> of(Features features, List<Word> words, IntToDoubleFunction weight) {
        double[] added = new double[words.size()];
        for (int i = 0; i < features.size(); i++) {
            if (features.begin(i) >= 0) {
                spread(weight.applyAsDouble(i) * features.value(i), features, i, words, added);
            }
        }
        return Arrays.stream(added).boxed().toList();
    }

    private static void spread(double value, Features features, int feature, List<Word> words, double[] added) {
        int begin = features.begin(feature);
        int end = features.end(feature);
        int first = firstEndingAfter(words, begin);
        int last = first;
        while (last < words.size() && words.get(last).span().begin() < end) {
            last++;
        }
        for (int w = first; w < last; w++) {
            added[w] += value / (last - first);
        }
    }

    private static int firstEndingAfter(List<Word> words, int position) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).span().end() > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
