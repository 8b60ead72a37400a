package org.sameboat.language;

import java.util.ArrayList;
import java.util.List;
import org.sameboat.conversation.Span;

/**
 * Splits a text as people type it (no models, linear time): words keep their apostrophes, marks come in runs, accents
 * that are piled on a letter and invisible characters are skipped.
 */
public final class Words {

    /** Code units of a text that are looked at. */
    public static final int LONGEST = Language.LONGEST;

    private final String text;
    private final int length;
    private final List<Word> found = new ArrayList<>();
    private final StringBuilder form = new StringBuilder();
    private int at;

    private Words(String text) {
        this.text = text;
        this.length = Math.min(text.length(), LONGEST);
    }

    public static List<Word> of(String text) {
        return new Words(text).scan();
    }

    private List<Word> scan() {
        while (at < length) {
            int c = text.codePointAt(at);
            if (Character.isLetter(c)) {
                letters();
            } else if (Character.isDigit(c)) {
                number();
            } else if ((c == '@' || c == '#') && at + 1 < length && Character.isLetterOrDigit(text.charAt(at + 1))) {
                name(c);
            } else if (isSkipped(c)) {
                at += Character.charCount(c);
            } else if (isEmoji(c)) {
                int begin = at;
                at += Character.charCount(c);
                add(text.substring(begin, Math.min(at, length)), Word.Kind.EMOJI, begin);
            } else {
                marks();
            }
        }
        return found;
    }

    private void letters() {
        int begin = at;
        if (text.startsWith("http", at) && (text.startsWith("://", at + 4) || text.startsWith("s://", at + 4))) {
            while (at < length && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            add("<url>", Word.Kind.ADDRESS, begin);
            return;
        }
        form.setLength(0);
        boolean stretched = false;
        int capitals = 0;
        int letters = 0;
        while (at < length) {
            int c = text.codePointAt(at);
            if (Character.isLetterOrDigit(c)) {
                int low = Character.toLowerCase(c);
                letters++;
                capitals += c != low ? 1 : 0;
                if (endsWithPair(low)) {
                    stretched = true;
                } else {
                    form.appendCodePoint(low);
                }
            } else if (isApostrophe(c) && at + 1 < length && Character.isLetter(text.charAt(at + 1))) {
                form.append('\'');
            } else if (!isSkipped(c) || Character.isWhitespace(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        at = Math.min(at, length);
        found.add(new Word(
                form.toString(),
                Word.Kind.LETTERS,
                new Span(begin, at),
                letters > 1 && capitals == letters,
                stretched));
    }

    private boolean endsWithPair(int c) {
        int n = form.length();
        return n >= 2 && form.charAt(n - 1) == c && form.charAt(n - 2) == c;
    }

    private void number() {
        int begin = at;
        int digits = 0;
        while (at < length && (Character.isDigit(text.charAt(at)) || isInsideNumber())) {
            digits += Character.isDigit(text.charAt(at)) ? 1 : 0;
            at++;
        }
        String value = text.substring(begin, at);
        add(
                digits <= 2 && value.length() == digits ? value : "<" + Math.min(digits, 9) + "digits>",
                Word.Kind.NUMBER,
                begin);
    }

    private boolean isInsideNumber() {
        char c = text.charAt(at);
        return (c == '.' || c == ',' || c == ':' || c == '/' || c == '-')
                && at + 1 < length
                && Character.isDigit(text.charAt(at + 1));
    }

    private void name(int sign) {
        int begin = at;
        at++;
        while (at < length && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        if (sign == '#') {
            add(text.substring(begin + 1, at).toLowerCase(java.util.Locale.ROOT), Word.Kind.LETTERS, begin);
        } else {
            add("<name>", Word.Kind.NAME, begin);
        }
    }

    private void marks() {
        int begin = at;
        form.setLength(0);
        while (at < length) {
            int c = text.codePointAt(at);
            if (Character.isLetterOrDigit(c) || isSkipped(c) || isEmoji(c) || (at > begin && (c == '@' || c == '#'))) {
                break;
            }
            if (!endsWithPair(plain(c))) {
                form.appendCodePoint(plain(c));
            }
            at += Character.charCount(c);
        }
        at = Math.min(at, length);
        add(form.length() > 6 ? form.substring(0, 6) : form.toString(), Word.Kind.MARKS, begin);
    }

    private void add(String normal, Word.Kind kind, int begin) {
        found.add(new Word(normal, kind, new Span(begin, Math.min(at, length)), false, false));
    }

    private static int plain(int c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u02bc', '`', '\u00b4' -> '\'';
            case '\u201c', '\u201d' -> '"';
            case '\u2026' -> '.';
            case '\u2013', '\u2014' -> '-';
            default -> c;
        };
    }

    private static boolean isApostrophe(int c) {
        return plain(c) == '\'';
    }

    private static boolean isSkipped(int c) {
        int type = Character.getType(c);
        return Character.isWhitespace(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.SPACE_SEPARATOR;
    }

    private static boolean isEmoji(int c) {
        return Character.getType(c) == Character.OTHER_SYMBOL || (c >= 0x1F000 && c <= 0x1FAFF);
    }
}
