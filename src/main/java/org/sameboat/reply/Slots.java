package org.sameboat.reply;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the slots of a wording: {@code {issue}}, or {@code {Issue}} at the beginning of a sentence. */
final class Slots {

    private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z_]+)}");

    /** Names that customers write without a capital; "may", "march" and "sun" are words as well. */
    private static final Pattern DAY = Pattern.compile("\\b((mon|tues|wednes|thurs|fri|satur|sun)day|christmas|easter|"
            + "january|february|april|june|july|august|september|october|november|december)\\b");

    private Slots() {}

    /** The wording with its slots filled, or {@code null} if a value is missing. */
    static @Nullable String fill(String wording, Map<String, String> values) {
        Matcher slot = SLOT.matcher(wording);
        StringBuilder filled = new StringBuilder();
        while (slot.find()) {
            String name = slot.group(1);
            String value = values.get(name.toLowerCase(Locale.ROOT));
            if (value == null) {
                return null;
            }
            boolean capital = Character.isUpperCase(name.charAt(0));
            slot.appendReplacement(filled, Matcher.quoteReplacement(capital ? capitalise(value) : value));
        }
        return DAY.matcher(slot.appendTail(filled))
                .replaceAll(day -> Matcher.quoteReplacement(capitalise(day.group())));
    }

    /** The pieces of a wording between its slots. */
    static List<String> fixed(String wording) {
        return List.of(SLOT.split(wording));
    }

    static String capitalise(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Lower case at the beginning, as after a colon; "I" stays. */
    static String inside(String sentence) {
        return sentence.startsWith("I ") || sentence.startsWith("I'")
                ? sentence
                : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
