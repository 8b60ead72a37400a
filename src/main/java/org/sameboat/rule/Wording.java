package org.sameboat.rule;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A pattern over a folded text, with the words that it cannot do without; {@link Wordings} looks for it. */
public final class Wording {

    /** No letter before, and perhaps no other sign either. */
    private static final Pattern WORD_BEGINS = Pattern.compile("\\(\\?<!(?:\\\\w|\\[\\\\w[^]&\\\\]*])\\).*");

    private final Pattern pattern;

    /** Whether every match begins where no letter stands before it, which is quicker told without the pattern. */
    private final boolean beginsWord;

    private final @Nullable NeededWords needed;

    private Wording(Pattern pattern) {
        this.pattern = pattern;
        this.needed = NeededWords.of(pattern.pattern());
        this.beginsWord = WORD_BEGINS.matcher(pattern.pattern()).matches() && isSequence(pattern.pattern());
    }

    /** Whether no alternative stands outside all brackets. */
    private static boolean isSequence(String regex) {
        int depth = 0;
        for (int i = 0; i < regex.length(); i++) {
            switch (regex.charAt(i)) {
                case '\\' -> i++;
                case '[' -> i = afterClass(regex, i);
                case '(' -> depth++;
                case ')' -> depth--;
                case '|' -> {
                    if (depth == 0) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return true;
    }

    private static int afterClass(String regex, int begin) {
        int at = begin + 1;
        while (at < regex.length() && regex.charAt(at) != ']') {
            at += regex.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
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

    /** Whether it can match without any of its words. */
    boolean canDoWithout() {
        return needed == null;
    }

    /**
     * Tries it where it can be.
     *
     * @param places where its words stand, if they stand anywhere
     * @param enough takes each match, in order, and says whether to stop there
     */
    void until(String folded, WordSearch.@Nullable Places places, Predicate<Matcher> enough) {
        if (needed == null || places == null || needed.reach() == NeededWords.FAR) {
            Matcher matcher = pattern.matcher(folded);
            while (matcher.find() && !enough.test(matcher)) {}
            return;
        }
        Matcher matcher = null;
        int next = 0;
        for (int i = 0; i < places.count(); i++) {
            next = Math.max(next, places.begin(i) - needed.reach());
            while (next <= places.begin(i)) {
                if (beginsWord && isInsideWord(folded, next)) {
                    next++;
                    continue;
                }
                if (matcher == null) {
                    matcher = pattern.matcher(folded).useTransparentBounds(true).useAnchoringBounds(false);
                }
                boolean matches = matcher.region(next, folded.length()).lookingAt();
                if (matches && enough.test(matcher)) {
                    return;
                }
                next = matches ? Math.max(next + 1, matcher.end()) : next + 1;
            }
        }
    }

    /** As {@code \w} means it. */
    private static boolean isInsideWord(String text, int at) {
        char c = at == 0 ? ' ' : text.charAt(at - 1);
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c >= 'A' && c <= 'Z';
    }
}
