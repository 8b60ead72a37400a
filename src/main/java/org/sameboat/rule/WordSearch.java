package org.sameboat.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where the words stand that each of many patterns needs, all in one pass over a text. Immutable. */
final class WordSearch {

    private static final int[] NOTHING = {};

    private final int patterns;

    /** The number of each letter that stands in a word, from 1. */
    private final char[] letters;

    private final int width;

    /** A tree of the words: by the letter {@code k} node {@code n} leads to the one at {@code n * width + k}, 0 is none. */
    private final int[] next;

    /** The patterns that need the word which ends at a node. */
    private final int[][] needing;

    /** Where one pattern's words begin, in text order. */
    static final class Places {

        private int[] begins = new int[4];
        private int count;

        private void add(int begin) {
            if (count == begins.length) {
                begins = Arrays.copyOf(begins, 2 * count);
            }
            begins[count++] = begin;
        }

        int count() {
            return count;
        }

        int begin(int i) {
            return begins[i];
        }
    }

    /** @param needed the words of each pattern; nothing for a pattern that needs none */
    WordSearch(List<List<String>> needed) {
        patterns = needed.size();
        int[] used = needed.stream()
                .flatMap(List::stream)
                .flatMapToInt(String::chars)
                .distinct()
                .toArray();
        letters = new char[1 + Arrays.stream(used).max().orElse(0)];
        for (int i = 0; i < used.length; i++) {
            letters[used[i]] = (char) (i + 1);
        }
        width = used.length + 1;
        List<int[]> tree = new ArrayList<>(List.of(new int[width]));
        List<int[]> ends = new ArrayList<>(List.of(NOTHING));
        for (int pattern = 0; pattern < patterns; pattern++) {
            for (String word : needed.get(pattern)) {
                add(word, pattern, tree, ends);
            }
        }
        next = tree.stream().flatMapToInt(Arrays::stream).toArray();
        needing = ends.toArray(int[][]::new);
    }

    private void add(String word, int pattern, List<int[]> tree, List<int[]> ends) {
        int node = 0;
        for (int i = 0; i < word.length(); i++) {
            int letter = letters[word.charAt(i)];
            if (tree.get(node)[letter] == 0) {
                tree.get(node)[letter] = tree.size();
                tree.add(new int[width]);
                ends.add(NOTHING);
            }
            node = tree.get(node)[letter];
        }
        int[] before = ends.get(node);
        int[] with = Arrays.copyOf(before, before.length + 1);
        with[before.length] = pattern;
        ends.set(node, with);
    }

    /** For each pattern where its words are, nothing where there is none. */
    @Nullable
    Places[] in(String text) {
        Places[] found = new Places[patterns];
        int[] numbers = numbers(text);
        for (int begin = 0; begin < text.length(); begin++) {
            int node = next[numbers[begin]];
            for (int end = begin + 1; node != 0; end++) {
                for (int pattern : needing[node]) {
                    found[pattern] = found[pattern] == null ? new Places() : found[pattern];
                    found[pattern].add(begin);
                }
                node = next[node * width + numbers[end]];
            }
        }
        return found;
    }

    /** The numbers of a text's letters, and a 0, which no word goes on with, for its end. */
    private int[] numbers(String text) {
        int[] numbers = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            numbers[i] = letter < letters.length ? letters[letter] : 0;
        }
        return numbers;
    }
}
