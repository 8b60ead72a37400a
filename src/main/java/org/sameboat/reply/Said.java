package org.sameboat.reply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The phrases that were used already, as runs of five words, so that no stock phrase comes twice. */
final class Said {

    private static final int RUN = 5;
    /** Fewer words are no phrase. */
    private static final int SHORT = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+");

    private final Set<String> runs;
    private final Set<String> sentences = new HashSet<>();

    Said() {
        runs = new HashSet<>();
    }

    /** Remembers what an agent wrote. */
    void add(String text) {
        runs.addAll(runs(text));
    }

    /** Remembers what a wording says, not what stands in its slots: a case may be named again. */
    void add(List<Phrasing> phrasings) {
        for (Phrasing phrasing : phrasings) {
            phrasing.fixed().forEach(this::add);
            sentences.addAll(sentences(phrasing));
        }
    }

    boolean has(Phrasing phrasing) {
        return phrasing.fixed().stream().flatMap(part -> runs(part).stream()).anyMatch(runs::contains)
                || sentences(phrasing).stream().anyMatch(sentences::contains);
    }

    private static List<String> sentences(Phrasing phrasing) {
        return List.of(phrasing.text().split("(?<=[.?!]) "));
    }

    private static List<String> runs(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        if (words.size() >= SHORT && words.size() < RUN) {
            runs.add(String.join(" ", words));
        }
        return runs;
    }
}
