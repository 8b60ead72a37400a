package org.sameboat.language;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/** The content words of a text, each cut to its stem, so that "restarted" and "restarting" are the same. */
public final class Stems {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'\\p{L}+)?");

    private static final Set<String> EMPTY = Set.of(
            ("a an the this that these those it its it's that's there there's here i i'm i've i'll i'd me my mine we we're "
                            + "we've we'll us our you you're you've you'll you'd your yours he she they them their his her "
                            + "him they're who which what what's when where why how whether if so and or but nor for of to "
                            + "in on at by from with without about as than then into over out up down off again is are was "
                            + "were be been being am do does did done don't doesn't didn't have has had haven't hasn't having "
                            + "can can't could couldn't will won't would wouldn't shall should may might must not no yes yeah "
                            + "ok okay please thanks thank sorry just also too very really now still already yet only even "
                            + "any some all both each every more most much many other another same such own get got let lets "
                            + "let's know see say said tell told go going make made give take want need like hi hello dear "
                            + "hey well oh right sure able because while until since after before isn't wasn't aren't weren't")
                    .split(" "));

    private static final Kept<String, String> STEMS = new Kept<>(1 << 13, Stems::stem);

    private Stems() {}

    /** Stems of the words that carry meaning, in alphabetical order; numbers stay as they are. */
    public static Set<String> of(String text) {
        Set<String> stems = new TreeSet<>();
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
        while (words.find()) {
            String word = words.group();
            if (!EMPTY.contains(word)) {
                stems.add(STEMS.of(word));
            }
        }
        return stems;
    }

    private static String stem(String word) {
        return new PorterStemmer().stem(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word);
    }

    /** Share of the first text's content words that the second has too, from 0 to 1; 0 if the first has none. */
    public static double shared(Set<String> stems, Set<String> others) {
        int both = 0;
        for (String stem : stems) {
            both += others.contains(stem) ? 1 : 0;
        }
        return stems.isEmpty() ? 0 : (double) both / stems.size();
    }
}
