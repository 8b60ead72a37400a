package org.sameboat.reply;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sameboat.conversation.Speaker;
import org.sameboat.course.Promise;
import org.sameboat.course.Situation;
import org.sameboat.course.State;
import org.sameboat.rule.Rules;

/** Tells when a customer takes up what the agent has just offered, and the time that was agreed. */
final class Agreement {

    private static final int LONGEST = 160;
    private static final Pattern TAKES_UP = Pattern.compile(
            "^\\W*(ok|okay|yes|yeah|yep|sure|alright|all right|deal|good|perfect|great|lovely)\\b.{0,40}\\b(please|works?|thanks?|thank you|fine|then|do that|suits|that|noon|am|pm|day|"
                    + "tomorrow|tonight|today|(mon|tues|wednes|thurs|fri|satur|sun)day)\\b|\\b(works for me|that works|(mon|tues|wednes|thurs|fri|satur|sun)day (works|is fine|suits)|"
                    + "(first|second|third|last|former|latter) (one|option)(?= (?:please|then|is (?:fine|ok|good)|works|suits|will do|for me)|[.,!]|$)|(suits|is fine|is ok|will do|sounds good|hold you to (that|it)|go ahead|fair enough|let's do that|see you (then|on)))\\b");
    private static final Pattern OPEN = Pattern.compile(
            "\\?|\\b(but|still|not|never|no|nothing|why|how|unless|however|worst|joke|ridiculous|useless|wrong)\\b|n't\\b");
    private static final Pattern OFFERS = Pattern.compile(
            "\\b(will|'ll|shall|would|can|could|i've (passed|asked|booked|arranged)|between|works?|suit|available|offer|date|slot|which|am|pm|\\d)\\b");
    private static final Pattern TIME = Pattern.compile(
            "\\b((?:on )?(?:today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: (?:morning|afternoon|evening))?"
                    + "(?:,? (?:at|by|before|after) (?:noon|\\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm)?))?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** "Thursday works" answers an offer even where that offer is out of sight. */
    private static final Pattern STATES_TIME = Pattern.compile(
            "\\b(mon|tues|wednes|thurs|fri|satur|sun)day (works|is fine|suits|is ok)\\b|\\b(first|second|third|last|former|latter) (one|option)(?= (?:please|then|is (?:fine|ok|good)|works|suits|will do|for me)|[.,!]|$)");

    private Agreement() {}

    static boolean isIn(Situation situation) {
        String message = latest(situation);
        String folded = Rules.fold(message).strip();
        return !message.isEmpty()
                && message.length() <= LONGEST
                && !situation.reading().anger().isClear()
                && situation.course().state() != State.RESOLVED
                && TAKES_UP.matcher(folded).find()
                && !OPEN.matcher(folded).find()
                && situation
                        .context()
                        .latestOf(Speaker.AGENT)
                        .map(turn -> OFFERS.matcher(Rules.fold(turn.text())).find())
                        .orElse(STATES_TIME.matcher(folded).find());
    }

    private static String latest(Situation situation) {
        return situation
                .context()
                .latest()
                .filter(turn -> turn.by(Speaker.CUSTOMER))
                .map(turn -> turn.text())
                .orElse("");
    }

    /** The time that was agreed: the customer's, else that of the agent's last promise. */
    static Optional<String> time(Situation situation) {
        if (!isIn(situation)) {
            return Optional.empty();
        }
        List<Promise> promises = situation.course().promises();
        Optional<String> promised = promises.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(promises.get(promises.size() - 1).dueText())
                        .filter(due -> TIME.matcher(due).lookingAt());
        Matcher own = TIME.matcher(latest(situation));
        return own.find() ? Optional.of(day(own.group(1))) : promised.map(Agreement::day);
    }

    private static String day(String time) {
        String plain = time.replaceFirst("(?i)^on ", "").toLowerCase(Locale.ROOT);
        Matcher name = Pattern.compile("\\b(mon|tues|wednes|thurs|fri|satur|sun)day\\b")
                .matcher(plain);
        return name.replaceAll(day -> Slots.capitalise(day.group()));
    }
}
