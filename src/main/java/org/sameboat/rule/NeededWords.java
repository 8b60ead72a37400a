package org.sameboat.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of which one stands in whatever a regular expression matches, and how far from its beginning.
 *
 * @param words in any match stands one of these
 * @param reach code units of a match before that word at most; {@link #FAR} if there is no limit
 */
record NeededWords(List<String> words, int reach) {

    /** So far that a match may begin anywhere. */
    static final int FAR = 500;

    /** Shorter words stand in nearly every text, except for digits and signs. */
    private static final int SHORTEST = 2;

    private static final int MOST = 100;
    private static final List<String> DIGITS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    /** A character class of which every character takes one code unit. */
    private static final Pattern SINGLE_UNITS = Pattern.compile("[a-z0-9'. -]+");

    private static final String SIGNS = "@#%/:$\u00a3\u20ac\u20b9";

    /** Nothing if there is no such set of words. */
    static @Nullable NeededWords of(String regex) {
        Reader reader = new Reader(regex);
        Piece all = reader.alternatives();
        return reader.strange || reader.at < regex.length() ? null : all.needed();
    }

    private NeededWords after(int length) {
        return new NeededWords(words, Math.min(FAR, reach + length));
    }

    /** Of two the one that leaves fewer places to try: long words are rare, and near the beginning they say more. */
    private static @Nullable NeededWords better(@Nullable NeededWords one, @Nullable NeededWords other) {
        if (other == null || other.shortest() < SHORTEST) {
            return one;
        }
        boolean fewer = one != null && one.worth() == other.worth() && other.words.size() < one.words.size();
        return one == null || other.worth() > one.worth() || fewer ? other : one;
    }

    private double worth() {
        return shortest() - Math.log(1 + reach) / 2;
    }

    private int shortest() {
        return words.stream().mapToInt(NeededWords::weight).min().orElse(0);
    }

    private static int weight(String word) {
        boolean sign = word.length() == 1 && SIGNS.contains(word);
        return sign ? SHORTEST + 1 : DIGITS.contains(word) ? SHORTEST : word.length();
    }

    /**
     * A part of an expression.
     *
     * @param needed what each of its matches has, if anything
     * @param length code units of a match at most
     */
    private record Piece(@Nullable NeededWords needed, int length) {

        static final Piece LETTER = new Piece(null, 1);
        static final Piece DIGIT = new Piece(new NeededWords(DIGITS, 0), 1);

        /** Some character, which may take two code units. */
        static final Piece CHARACTER = new Piece(null, 2);

        static final Piece PLACE = new Piece(null, 0);
        static final Piece ANYTHING = new Piece(null, FAR);
    }

    /** How often a part stands in a row. */
    private record Times(boolean perhaps, int most) {

        static final Times ONCE = new Times(false, 1);
    }

    /**
     * Reads an expression. It knows as much of the syntax as rules use; what it does not know it takes for anything, which
     * is always right and only slower.
     */
    private static final class Reader {

        private final String regex;
        private int at;
        private boolean strange;

        Reader(String regex) {
            this.regex = regex;
        }

        /** One of these in any case, if each alternative has some. */
        Piece alternatives() {
            Set<String> words = new LinkedHashSet<>();
            boolean known = true;
            int reach = 0;
            int length = 0;
            do {
                Piece piece = sequence();
                length = Math.max(length, piece.length());
                known &= piece.needed() != null;
                if (piece.needed() != null) {
                    words.addAll(piece.needed().words());
                    reach = Math.max(reach, piece.needed().reach());
                }
            } while (accept('|'));
            boolean some = known && words.size() <= MOST;
            return new Piece(some ? new NeededWords(List.copyOf(words), reach) : null, length);
        }

        /** The best of its parts: of one of them every match has something. */
        private Piece sequence() {
            NeededWords best = null;
            StringBuilder run = new StringBuilder();
            int runBegin = 0;
            int length = 0;
            while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
                int letters = run.length();
                Piece part = part(run);
                boolean letter = run.length() > letters;
                runBegin = letters == 0 ? length : runBegin;
                Times times = times();
                NeededWords inside = part.needed() == null || times.perhaps()
                        ? null
                        : part.needed().after(length);
                length = Math.min(FAR, length + part.length() * times.most());
                if (letter && times.equals(Times.ONCE)) {
                    continue;
                }
                if (letter && times.perhaps()) {
                    run.setLength(letters);
                }
                best = better(better(best, new NeededWords(List.of(run.toString()), runBegin)), inside);
                run.setLength(0);
            }
            return new Piece(better(best, new NeededWords(List.of(run.toString()), runBegin)), length);
        }

        /** Reads one part; a letter goes to the run as well. */
        private Piece part(StringBuilder run) {
            char c = regex.charAt(at++);
            switch (c) {
                case '(':
                    return group();
                case '[':
                    return characterClass();
                case '\\':
                    return escape(run);
                case '.':
                    return Piece.CHARACTER;
                case '^', '$':
                    return Piece.PLACE;
                default:
                    run.append(c);
                    return Piece.LETTER;
            }
        }

        private Piece group() {
            boolean around = false;
            if (accept('?') && !accept(':')) {
                around = true;
                accept('<');
                strange |= !accept('=') && !accept('!');
            }
            Piece inside = alternatives();
            accept(')');
            return around ? Piece.PLACE : inside;
        }

        private Piece characterClass() {
            int begin = at;
            for (int depth = 1; depth > 0 && at < regex.length(); at++) {
                switch (regex.charAt(at)) {
                    case '[' -> depth++;
                    case ']' -> depth--;
                    case '\\' -> at++;
                    default -> {}
                }
            }
            String inside = regex.substring(begin, Math.max(begin, at - 1));
            if (inside.equals("0-9")) {
                return Piece.DIGIT;
            }
            List<String> characters =
                    inside.codePoints().mapToObj(Character::toString).toList();
            boolean signs = !characters.isEmpty() && characters.stream().allMatch(SIGNS::contains);
            return signs
                    ? new Piece(new NeededWords(characters, 0), 1)
                    : SINGLE_UNITS.matcher(inside).matches() ? Piece.LETTER : Piece.CHARACTER;
        }

        private Piece escape(StringBuilder run) {
            char c = regex.charAt(at++);
            if (!Character.isLetterOrDigit(c)) {
                run.append(c);
                return Piece.LETTER;
            }
            switch (c) {
                case 'd':
                    return Piece.DIGIT;
                case 'b', 'B', 'A', 'G', 'z', 'Z':
                    return Piece.PLACE;
                case 'w', 'W', 's', 'S', 'D':
                    return Piece.CHARACTER;
                case 'u':
                    run.append((char) Integer.parseInt(regex.substring(at, at + 4), 16));
                    at += 4;
                    return Piece.LETTER;
                case 'p', 'P':
                    skipTo('}');
                    return Piece.CHARACTER;
                default:
                    strange |= Character.isLetter(c);
                    return Piece.ANYTHING;
            }
        }

        private Times times() {
            Times times = Times.ONCE;
            if (accept('?')) {
                times = new Times(true, 1);
            } else if (accept('*')) {
                times = new Times(true, FAR);
            } else if (accept('+')) {
                times = new Times(false, FAR);
            } else if (accept('{')) {
                times = counted();
            } else {
                return times;
            }
            if (!accept('?')) {
                accept('+');
            }
            return times;
        }

        private Times counted() {
            int begin = at;
            skipTo('}');
            String[] counts = regex.substring(begin, Math.max(begin, at - 1)).split(",", -1);
            String most = counts[counts.length - 1];
            return new Times(counts[0].equals("0"), most.matches("\\d{1,2}") ? Integer.parseInt(most) : FAR);
        }

        private void skipTo(char c) {
            int end = regex.indexOf(c, at);
            strange |= end < 0;
            at = end < 0 ? regex.length() : end + 1;
        }

        private boolean accept(char c) {
            boolean is = at < regex.length() && regex.charAt(at) == c;
            at += is ? 1 : 0;
            return is;
        }
    }
}
