package org.sameboat.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a regular expression the words of which one stands in whatever it matches. It knows as much of the syntax as
 * rules use; what it does not know it takes for anything, which is always right and only slower.
 */
final class NeededWords {

    /** Shorter pieces stand in nearly every text. */
    private static final int SHORTEST = 2;

    private static final int MOST = 60;

    private final String regex;
    private int at;
    private boolean strange;

    private NeededWords(String regex) {
        this.regex = regex;
    }

    /** Nothing if there is no such set of words. */
    static @Nullable List<String> of(String regex) {
        NeededWords reader = new NeededWords(regex);
        List<String> words = reader.alternatives();
        return reader.strange || reader.at < regex.length() ? null : words;
    }

    /** One of these in any case, if each alternative has some. */
    private @Nullable List<String> alternatives() {
        List<String> all = new ArrayList<>();
        boolean known = true;
        do {
            List<String> words = sequence();
            known &= words != null;
            if (words != null) {
                all.addAll(words);
            }
        } while (accept('|'));
        return known && all.size() <= MOST ? all : null;
    }

    /** The best of its parts: of one of them every match has something. */
    private @Nullable List<String> sequence() {
        List<String> best = null;
        StringBuilder run = new StringBuilder();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            int length = run.length();
            List<String> group = part(run);
            boolean letter = run.length() > length;
            Times times = times();
            if (letter && times == Times.ONCE) {
                continue;
            }
            if (letter && times == Times.PERHAPS) {
                run.setLength(length);
            }
            best = better(better(best, List.of(run.toString())), times == Times.PERHAPS ? null : group);
            run.setLength(0);
        }
        return better(best, List.of(run.toString()));
    }

    /** Long words are rare, and one is looked for faster than many. */
    private static @Nullable List<String> better(@Nullable List<String> one, @Nullable List<String> other) {
        int first = shortest(one);
        int second = shortest(other);
        boolean fewer = one != null && other != null && second == first && other.size() < one.size();
        return second >= SHORTEST && (second > first || fewer) ? other : one;
    }

    private static int shortest(@Nullable List<String> words) {
        return words == null ? 0 : words.stream().mapToInt(String::length).min().orElse(0);
    }

    /** Reads one part; a letter goes to the run, a group gives its words, anything else gives nothing. */
    private @Nullable List<String> part(StringBuilder run) {
        char c = regex.charAt(at++);
        switch (c) {
            case '(' -> {
                return group();
            }
            case '[' -> skipClass();
            case '\\' -> escape(run);
            case '.', '^', '$' -> {}
            default -> run.append(c);
        }
        return null;
    }

    private @Nullable List<String> group() {
        boolean around = false;
        if (accept('?')) {
            if (!accept(':')) {
                around = true;
                accept('<');
                strange |= !accept('=') && !accept('!');
            }
        }
        List<String> words = alternatives();
        accept(')');
        return around ? null : words;
    }

    private void skipClass() {
        for (int depth = 1; depth > 0 && at < regex.length(); at++) {
            switch (regex.charAt(at)) {
                case '[' -> depth++;
                case ']' -> depth--;
                case '\\' -> at++;
                default -> {}
            }
        }
    }

    private void escape(StringBuilder run) {
        char c = regex.charAt(at++);
        if (c == 'p' || c == 'P') {
            skipBraces();
        } else if (!Character.isLetterOrDigit(c)) {
            run.append(c);
        }
    }

    private enum Times {
        ONCE,
        PERHAPS,
        MORE
    }

    private Times times() {
        Times times = Times.ONCE;
        if (accept('?') || accept('*')) {
            times = Times.PERHAPS;
        } else if (accept('+')) {
            times = Times.MORE;
        } else if (accept('{')) {
            times = regex.startsWith("0", at) ? Times.PERHAPS : Times.MORE;
            skipBraces();
        }
        if (times != Times.ONCE && !accept('?')) {
            accept('+');
        }
        return times;
    }

    private void skipBraces() {
        int end = regex.indexOf('}', at);
        strange |= end < 0;
        at = end < 0 ? regex.length() : end + 1;
    }

    private boolean accept(char c) {
        boolean is = at < regex.length() && regex.charAt(at) == c;
        at += is ? 1 : 0;
        return is;
    }
}
