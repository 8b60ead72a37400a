package org.sameboat.gate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them: {@code 1,250.50}, {@code 49,99}, {@code twenty-five}, {@code a couple of}. */
final class Numbers {

    private static final Map<String, Integer> ONES = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("couple", 2),
            Map.entry("both", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("dozen", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19));

    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);

    /** A number in digits or words, as a piece of a pattern without groups. */
    static final String PATTERN =
            "(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d{1,9}(?:[.,]\\d{1,2})?(?!\\d)|" + words() + ")";

    private static final Pattern NUMBER = Pattern.compile("(?<!\\w)(?:" + PATTERN + ")(?!\\w)");

    private static final BigDecimal DOZENS = BigDecimal.valueOf(36);

    private Numbers() {}

    /** A text without its numbers, which are judged as values. */
    static String withoutWords(String folded) {
        return NUMBER.matcher(folded).replaceAll(" ");
    }

    /** The small numbers of a text, by which something else may be multiplied. */
    static Stream<BigDecimal> in(String folded) {
        return NUMBER.matcher(folded)
                .results()
                .map(number -> of(number.group()))
                .filter(number -> number != null && number.scale() <= 0 && number.compareTo(DOZENS) <= 0);
    }

    private static String words() {
        String ones = "one|two|three|four|five|six|seven|eight|nine";
        String teens = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
        String tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
        String below100 = "(?:(?:" + tens + ")(?:[- ](?:" + ones + "))?|" + teens + "|" + ones + ")";
        String above = " (?:hundred|thousand)(?: and)?(?: " + below100 + ")?";
        return "(?:a" + above + "|" + below100 + "(?:" + above + ")?|a dozen)";
    }

    /** The value, or null if these words are no number. */
    static @Nullable BigDecimal of(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return digits(written);
        }
        int total = 0;
        int part = 0;
        for (String word : written.split("[- ]+")) {
            if (TENS.containsKey(word)) {
                part += TENS.get(word);
            } else if (ONES.containsKey(word)) {
                part = "dozen".equals(word) || "couple".equals(word) ? ONES.get(word) : part + ONES.get(word);
            } else if ("hundred".equals(word)) {
                part *= 100;
            } else if ("thousand".equals(word)) {
                total += part * 1000;
                part = 0;
            } else if (!"and".equals(word) && !"of".equals(word)) {
                return null;
            }
        }
        return BigDecimal.valueOf(total + part);
    }

    private static BigDecimal digits(String written) {
        String plain = written;
        int comma = plain.lastIndexOf(',');
        if (comma >= 0 && plain.length() - comma != 4 && plain.indexOf('.') < 0) {
            plain = plain.substring(0, comma) + '.' + plain.substring(comma + 1);
        }
        return new BigDecimal(plain.replace(",", ""));
    }
}
