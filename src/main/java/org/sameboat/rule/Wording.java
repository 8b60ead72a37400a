package org.sameboat.rule;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is only tried where one of the words stands that it cannot do without: of a thousand patterns a message
 * needs a few, and looking for words is many times cheaper than trying a pattern at every letter.
 */
public final class Wording {

    private final Pattern pattern;
    private final @Nullable NeededWords needed;
    private final @Nullable WordSearch search;

    private Wording(Pattern pattern, boolean alone) {
        this.pattern = pattern;
        this.needed = NeededWords.of(pattern.pattern());
        this.search = alone ? new WordSearch(List.of(words())) : null;
    }

    /** A pattern over a folded text. */
    public static Wording of(String regex) {
        return new Wording(Pattern.compile(regex), true);
    }

    /** One of many, whose words are looked for together. */
    static Wording among(Pattern pattern) {
        return new Wording(pattern, false);
    }

    Pattern pattern() {
        return pattern;
    }

    /** The words of which it needs one; none if it can do without any. */
    List<String> words() {
        return needed == null ? List.of() : needed.words();
    }

    /** Whether it stands in a folded text. */
    public boolean isIn(String folded) {
        boolean[] found = {false};
        until(folded, places(folded), match -> found[0] = true);
        return found[0];
    }

    /** Takes each match in a folded text, in order. */
    public void each(String folded, Consumer<Matcher> found) {
        each(folded, places(folded), found);
    }

    /** @param places where its words stand */
    void each(String folded, WordSearch.@Nullable Places places, Consumer<Matcher> found) {
        until(folded, places, match -> {
            found.accept(match);
            return false;
        });
    }

    private WordSearch.@Nullable Places places(String folded) {
        return search == null ? null : search.in(folded)[0];
    }

    private void until(String folded, WordSearch.@Nullable Places places, Predicate<Matcher> enough) {
        if (needed != null && places == null) {
            return;
        }
        Matcher matcher = pattern.matcher(folded);
        if (needed == null || places == null || needed.reach() == NeededWords.FAR) {
            while (matcher.find() && !enough.test(matcher)) {}
            return;
        }
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        int next = 0;
        for (int i = 0; i < places.count(); i++) {
            next = Math.max(next, places.begin(i) - needed.reach());
            while (next <= places.begin(i)) {
                boolean matches = matcher.region(next, folded.length()).lookingAt();
                if (matches && enough.test(matcher)) {
                    return;
                }
                next = matches ? Math.max(next + 1, matcher.end()) : next + 1;
            }
        }
    }
}
