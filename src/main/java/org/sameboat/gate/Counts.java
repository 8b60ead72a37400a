package org.sameboat.gate;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sameboat.language.Stems;
import org.sameboat.rule.Wording;
import org.sameboat.rule.Wordings;

/** Finds how many there are of something: {@code two screens}, {@code 3 people}. */
final class Counts {

    private static final Wording COUNT = Wording.of("(?<![\\w.,:/£$€-])(" + Numbers.PATTERN
            + ") (?:more |extra |free )?(\\p{L}{3,20}|kg|g|cm|mm|m|km|ml|l|gb|mb|tb|kw|w)(?!\\w)");
    static final List<Wording> WORDINGS = List.of(COUNT);
    private static final Pattern BARE = Pattern.compile("\\s*(\\d{1,3}(?:,\\d{3})+|\\d{1,4})\\s*");

    private Counts() {}

    static void find(Wordings.In text, Found found) {
        text.each(COUNT, count -> {
            if (found.isFree(count.start(), count.end())) {
                add(count.group(1), count.group(2), count.start(), count.end(), found);
            }
        });
    }

    static void findInFact(String key, String value, Wordings.In text, Found found) {
        Found own = new Found();
        find(text, own);
        own.inOrder().forEach(at -> found.add(at.value(), 0, value.length()));
        Matcher bare = BARE.matcher(value);
        if (bare.matches()) {
            Arrays.stream(key.split(" ")).forEach(noun -> add(bare.group(1), noun, 0, value.length(), found));
        }
    }

    private static void add(String number, String noun, int begin, int end, Found found) {
        BigDecimal value = Numbers.of(number);
        Set<String> stem = Stems.of(noun);
        if (value != null && stem.size() == 1) {
            found.add(new Value.Count(value, stem.iterator().next()), begin, end);
        }
    }
}
