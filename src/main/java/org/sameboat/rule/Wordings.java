package org.sameboat.rule;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Patterns that are tried only where one of the words stands that they cannot do without: of a thousand patterns a message
 * needs a few, and looking for all words in one pass is many times cheaper than trying a pattern at every letter.
 */
public final class Wordings {

    private final List<Wording> all;
    private final Map<Wording, Integer> numbers;
    private final WordSearch search;

    public Wordings(List<Wording> all) {
        this.all = List.copyOf(all);
        this.numbers = IntStream.range(0, all.size()).boxed().collect(Collectors.toUnmodifiableMap(all::get, i -> i));
        this.search = new WordSearch(all.stream().map(Wording::words).toList());
    }

    public static Wordings of(Wording... all) {
        return new Wordings(List.of(all));
    }

    /** Looks for the words in a folded text. */
    public In in(String folded) {
        return new In(folded);
    }

    /** A text with the places of all words. */
    public final class In {

        private final String folded;
        private final WordSearch.@Nullable Places[] places;

        private In(String folded) {
            this.folded = folded;
            this.places = search.in(folded);
        }

        public String folded() {
            return folded;
        }

        /** Takes each match of one of the patterns, in text order. */
        public void each(Wording wording, Consumer<Matcher> found) {
            each(number(wording), found);
        }

        /** @param number of the pattern in the list of all */
        void each(int number, Consumer<Matcher> found) {
            if (canMatch(number)) {
                until(number, match -> {
                    found.accept(match);
                    return false;
                });
            }
        }

        /** Whether the words that a pattern needs are there; most patterns stop at that. */
        boolean canMatch(int number) {
            return places[number] != null || all.get(number).canDoWithout();
        }

        /** Whether one of the patterns is there. */
        public boolean has(Wording wording) {
            int number = number(wording);
            boolean[] found = {false};
            if (canMatch(number)) {
                until(number, match -> found[0] = true);
            }
            return found[0];
        }

        private int number(Wording wording) {
            return Objects.requireNonNull(numbers.get(wording), "not among these");
        }

        private void until(int number, Predicate<Matcher> enough) {
            all.get(number).until(folded, places[number], enough);
        }
    }
}
