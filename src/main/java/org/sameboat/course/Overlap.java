package org.sameboat.course;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much two turns say the same, by their content words. */
final class Overlap {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> EMPTY = Set.of(
            ("a an the and or but so if then than that this these those it its is are was were be been being am do does"
                            + " did done have has had having i you he she we they me him her us them my your his our their"
                            + " to of in on at by for with from up out about as not no yes can could will would shall"
                            + " should may might must just really very still again now here there what when where who"
                            + " why how all any some get got im ive id ill dont s t re ve m d ll please ok okay")
                    .split(" "));

    private Overlap() {}

    /** Content words in text order, without inflection where that is easy to tell. */
    static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (!EMPTY.contains(matcher.group())) {
                words.add(stem(matcher.group()));
            }
        }
        return words;
    }

    /** Words of the first that the second has too. */
    static List<String> shared(Set<String> first, Set<String> second) {
        List<String> shared = new ArrayList<>(first);
        shared.retainAll(second);
        return shared;
    }

    /** Jaccard index, 0 to 1. */
    static double jaccard(Set<String> first, Set<String> second) {
        int shared = shared(first, second).size();
        int all = first.size() + second.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    private static String stem(String word) {
        for (String ending : new String[] {"ing", "ed", "es", "s"}) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3 && !word.endsWith("ss")) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
