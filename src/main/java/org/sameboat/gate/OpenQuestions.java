package org.sameboat.gate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.rule.Rules;

/**
 * What the customer has asked last, and with it the kind of answer that it takes.
 *
 * @param kinds empty if nothing was asked
 */
record OpenQuestions(Set<Kind> kinds) {

    /** What would answer a question. */
    enum Kind {
        /** A day, a time or how long. */
        TIME,
        /** A price or a sum. */
        AMOUNT,
        /** Yes or no. */
        VERDICT,
        /** Anything else. */
        OTHER
    }

    private static final int LONGEST_TURN = 2_000;

    /** Follow-ups like "tomorrow?" ask nothing of their own. */
    private static final int FOLLOW_UP = 15;

    private static final String START = "(?:^|[,;:.!?] |(?<!\\w)(?:and|or|but|so) )\\W*";
    private static final Pattern ASKS = Pattern.compile(
            "\\?|^\\W*(?:and |but |so |ok |fine\\W+|well\\W+)*(?:when|how|what|where|why|who|which|can|could|will|would|is|are|do|does|did|has|have)(?!\\w)");
    private static final Pattern TIME = Pattern.compile(
            "(?<!\\w)(?:when|how long|how soon|how much longer|what time|(?:what|which) da(?:y|te))(?!\\w)");
    private static final Pattern AMOUNT =
            Pattern.compile("(?<!\\w)(?:how much(?! longer)|what (?:\\w+ ){0,4}(?:cost|price|owe|pay))(?!\\w)");
    private static final Pattern VERDICT = Pattern.compile(
            START
                    + "(?:can|could|will|would|is|isn't|are|am|do|don't|does|did|has|have|was|were|may|should|shall) (?:i|you|we|it|they|he|she|the|my|your|our|there|that|this|someone|anyone|somebody)(?!\\w)|(?<!\\w)(?:yes or no|or not)(?!\\w)");

    static OpenQuestions of(Context context) {
        List<Turn> turns = context.turns();
        for (int i = turns.size() - 1; i >= 0; i--) {
            if (turns.get(i).by(Speaker.CUSTOMER)) {
                String text = turns.get(i).text();
                Set<Kind> kinds = kinds(Rules.fold(text.substring(0, Math.min(text.length(), LONGEST_TURN))));
                if (!kinds.isEmpty()) {
                    return new OpenQuestions(kinds);
                }
            }
        }
        return new OpenQuestions(Set.of());
    }

    private static Set<Kind> kinds(String message) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        boolean followUp = false;
        for (String sentence : Told.SENTENCE_END.split(message)) {
            if (ASKS.matcher(sentence).find()) {
                int before = kinds.size();
                add(TIME, Kind.TIME, sentence, kinds);
                add(AMOUNT, Kind.AMOUNT, sentence, kinds);
                add(VERDICT, Kind.VERDICT, sentence, kinds);
                if (kinds.size() == before && sentence.length() <= FOLLOW_UP) {
                    followUp = true;
                } else if (kinds.size() == before) {
                    kinds.add(Kind.OTHER);
                }
            }
        }
        return kinds.isEmpty() && followUp ? EnumSet.of(Kind.OTHER) : kinds;
    }

    private static void add(Pattern pattern, Kind kind, String sentence, Set<Kind> kinds) {
        if (pattern.matcher(sentence).find()) {
            kinds.add(kind);
        }
    }

    boolean askForVerdict() {
        return kinds.contains(Kind.VERDICT);
    }

    /** Whether nothing but a time or an amount is asked for, so that no other news is an answer. */
    boolean askOnlyForValues() {
        return !kinds.isEmpty() && !kinds.contains(Kind.VERDICT) && !kinds.contains(Kind.OTHER);
    }

    /** Whether a value is of a kind that answers. */
    boolean areAnsweredBy(Value value) {
        boolean time = value instanceof Value.Day || value instanceof Value.Clock || value instanceof Value.Lasting;
        return !askOnlyForValues()
                || time && kinds.contains(Kind.TIME)
                || value instanceof Value.Amount && kinds.contains(Kind.AMOUNT);
    }
}
