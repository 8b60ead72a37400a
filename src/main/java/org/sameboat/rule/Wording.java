package org.sameboat.rule;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A pattern over a folded text, with the words that it cannot do without; {@link Wordings} looks for it. */
public final class Wording {

    private final Pattern pattern;
    private final @Nullable NeededWords needed;

    private Wording(Pattern pattern) {
        this.pattern = pattern;
        this.needed = NeededWords.of(pattern.pattern());
    }

    public static Wording of(String regex) {
        return new Wording(Pattern.compile(regex));
    }

    Pattern pattern() {
        return pattern;
    }

    /** The words of which it needs one; none if it can do without any. */
    List<String> words() {
        return needed == null ? List.of() : needed.words();
    }

    /** @param places where its words stand, if they stand anywhere */
    boolean canBeAt(WordSearch.@Nullable Places places) {
        return needed == null || places != null;
    }

    /**
     * Tries it where it can be.
     *
     * @param places where its words stand, if they stand anywhere
     * @param enough takes each match, in order, and says whether to stop there
     */
    void until(String folded, WordSearch.@Nullable Places places, Predicate<Matcher> enough) {
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
