package org.sameboat.language;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells whether a text is English, by the share of its words that English customers use. */
public final class EnglishCheck {

    /** Share of known words below which a text is not taken for English. */
    private static final double SHARE = 0.5;

    /** So many words are too few to tell by them. */
    private static final int FEW = 2;

    /** Words that are as common in another language as in English, or more. */
    private static final Set<String> SHARED = Set.of(
            "a", "me", "no", "die", "in", "de", "la", "el", "si", "son", "on", "es", "an", "so", "ok", "was", "mi");

    private final Set<String> known;

    private EnglishCheck(Set<String> known) {
        this.known = known;
    }

    /** @throws IOException if the list of words is missing or broken */
    public static EnglishCheck load(Path file) throws IOException {
        return new EnglishCheck(new HashSet<>(Files.readAllLines(file, StandardCharsets.UTF_8)));
    }

    /** What can be said of a text's language. */
    public enum Verdict {
        ENGLISH,
        OTHER,
        /** One or two words, a name perhaps. */
        TOO_FEW,
        NO_WORDS
    }

    public Verdict check(List<Word> words) {
        int letters = 0;
        int english = 0;
        int telling = 0;
        for (Word word : words) {
            if (word.isLetters()) {
                letters++;
                boolean isKnown = known.contains(word.form().replace("'", ""));
                english += isKnown ? 1 : 0;
                telling += isKnown && !SHARED.contains(word.form()) ? 1 : 0;
            }
        }
        if (letters == 0) {
            return Verdict.NO_WORDS;
        }
        if (english == 0 && letters <= FEW && words.stream().allMatch(EnglishCheck::isLatin)) {
            return Verdict.TOO_FEW;
        }
        boolean enough = english >= SHARE * letters && (telling > 0 || letters <= FEW);
        return enough ? Verdict.ENGLISH : Verdict.OTHER;
    }

    private static boolean isLatin(Word word) {
        return !word.isLetters() || UnicodeScript.of(word.form().codePointAt(0)) == UnicodeScript.LATIN;
    }
}
