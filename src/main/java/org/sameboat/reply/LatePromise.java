package org.sameboat.reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.course.Promise;
import org.sameboat.course.Situation;
import org.sameboat.rule.Rules;

/** A promise of the agent's that is not kept yet although its time has come: by the clock, or by what the customer says. */
final class LatePromise {

    private static final Pattern TIME_IS_UP = Pattern.compile(
            "\\b((an|a|one|two|three|four|five|\\d+) (minutes?|hours?|days?|weeks?) ago|that was (yesterday|an?|last|this|on|\\w+day)|you (said|promised|told me)|"
                    + "never (called|rang|came|wrote|heard|got)|nobody (called|rang|came|wrote)|no (call|email|answer|reply)|still (nothing|waiting|no)|"
                    + "(haven't|havent|not) heard|past (\\d|noon)|(it's|its|it is) (now |nearly |almost |already |past |gone |half )*(\\d|noon|midnight|evening|(mon|tues|wednes|thurs|fri|satur|sun)day"
                    + "|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\\b");
    private static final Pattern OWN = Pattern.compile(
            "(?:^|.*?\\b)(?:I'll|I will|I'm going to|let me|we'll|we will)(?: now| then| also)? ((?!be (?:honest|frank))[a-z].*)",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 14;

    private LatePromise() {}

    static Optional<Promise> of(Situation situation) {
        List<Promise> open = situation.course().promises().stream()
                .filter(promise -> !promise.kept())
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Promise latest = open.get(open.size() - 1);
        return isDue(latest, situation.context()) ? Optional.of(latest) : Optional.empty();
    }

    private static boolean isDue(Promise promise, Context context) {
        Instant now = context.now();
        boolean last =
                context.latest().filter(turn -> turn.by(Speaker.CUSTOMER)).isPresent();
        return promise.due() != null && now != null && now.isAfter(promise.due())
                || last
                        && context.latest()
                                .filter(turn -> TIME_IS_UP
                                        .matcher(Rules.fold(turn.text()))
                                        .find())
                                .isPresent();
    }

    /** What the agent said they would do, as words that go on after "I'd": "get back to you by 4pm". */
    static Optional<String> act(Promise promise) {
        Matcher own = OWN.matcher(promise.text().strip());
        if (!own.matches()) {
            return Optional.empty();
        }
        String act = own.group(1).replaceAll("[.!]+$", "").replaceAll("(?i)\\bI'll\\b|\\bI will\\b", "I'd");
        return act.split(" ").length <= LONGEST && !act.contains("?") ? Optional.of(act) : Optional.empty();
    }
}
