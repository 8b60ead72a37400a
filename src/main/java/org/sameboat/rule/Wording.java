package org.sameboat.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is only tried where one of the words stands that it cannot do without: of a thousand patterns a message
 * needs a few, and looking for words is many times cheaper than trying a pattern at every letter.
 */
public final class Wording {

    private final Pattern pattern;
    private final @Nullable List<String> needed;

    Wording(Pattern pattern) {
        this.pattern = pattern;
        this.needed = NeededWords.of(pattern.pattern());
    }

    /** A pattern over a folded text. */
    public static Wording of(String regex) {
        return new Wording(Pattern.compile(regex));
    }

    /** The regular expression. */
    public Pattern pattern() {
        return pattern;
    }

    /** Whether the pattern can match at all. */
    public boolean canBeIn(String folded) {
        return needed == null || needed.stream().anyMatch(folded::contains);
    }

    public Matcher in(String folded) {
        return pattern.matcher(folded);
    }
}
