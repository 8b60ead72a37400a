package org.sameboat.course;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much two turns say the same, by their content words. */
public final class Overlap {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

    /** Characters of a passage that are quoted at most. */
    private static final int PASSAGE = 80;

    private static final Set<String> EMPTY = Set.of(
            ("a an the and or but so if then than that this these those it its is are was were be been being am do does"
                            + " did done have has had having i you he she we they me him her us them my your his our their"
                            + " to of in on at by for with from up out about as not no yes can could will would shall"
                            + " should may might must just really very still again now here there what when where who"
                            + " why how all any some get got im ive id ill dont s t re ve m d ll please ok okay")
                    .split(" "));

    /** Pasts whose ending does not lead back to their verb. */
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("sent", "send"),
            Map.entry("told", "tell"),
            Map.entry("said", "say"),
            Map.entry("paid", "pay"),
            Map.entry("gave", "give"),
            Map.entry("given", "give"),
            Map.entry("bought", "buy"),
            Map.entry("brought", "bring"),
            Map.entry("took", "take"),
            Map.entry("taken", "take"),
            Map.entry("wrote", "write"),
            Map.entry("written", "write"),
            Map.entry("rang", "ring"),
            Map.entry("rung", "ring"),
            Map.entry("came", "come"),
            Map.entry("broke", "break"),
            Map.entry("broken", "break"),
            Map.entry("lost", "lose"),
            Map.entry("kept", "keep"),
            Map.entry("left", "leave"),
            Map.entry("tried", "try"),
            Map.entry("tries", "try"),
            Map.entry("spoke", "speak"),
            Map.entry("sold", "sell"));

    private Overlap() {}

    /** Content words in text order, without inflection where that is easy to tell. */
    public static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (!EMPTY.contains(matcher.group())) {
                words.add(stem(matcher.group()));
            }
        }
        return words;
    }

    /**
     * The sentence of a text with most of some words, as it was written, from the first of them to the last; shortened at a
     * word where it is long.
     */
    static String passage(String text, List<String> words) {
        String best = "";
        long most = 0;
        for (String sentence : SENTENCE_END.split(text)) {
            List<MatchResult> hits = WORD.matcher(sentence)
                    .results()
                    .filter(hit -> words.contains(stem(hit.group().toLowerCase(Locale.ROOT))))
                    .toList();
            if (hits.size() > most) {
                most = hits.size();
                best = sentence.substring(
                        hits.get(0).start(), hits.get(hits.size() - 1).end());
            }
        }
        if (best.length() <= PASSAGE) {
            return best;
        }
        int space = best.lastIndexOf(' ', PASSAGE);
        int end = space > 0 ? space : best.offsetByCodePoints(0, best.codePointCount(0, PASSAGE));
        return best.substring(0, end) + "…";
    }

    /** Words of the first that the second has too. */
    public static List<String> shared(Set<String> first, Set<String> second) {
        List<String> shared = new ArrayList<>(first);
        shared.retainAll(second);
        return shared;
    }

    /** Jaccard index, 0 to 1. */
    public static double jaccard(Set<String> first, Set<String> second) {
        int shared = shared(first, second).size();
        int all = first.size() + second.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    private static String stem(String word) {
        String verb = IRREGULAR.get(word);
        if (verb != null) {
            return verb;
        }
        for (String ending : new String[] {"ing", "ed", "es", "s"}) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3 && !word.endsWith("ss")) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
