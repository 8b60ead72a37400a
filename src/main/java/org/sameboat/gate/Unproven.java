package org.sameboat.gate;

import java.util.regex.Pattern;

/**
 * How much it weighs that nothing supports a sentence where no facts of the case are at hand. How a company works is for
 * the agent to know, and so is what the agent has looked up; what became of this case, or will, still needs support.
 */
final class Unproven {

    private static final Pattern OF_THIS_CASE = Pattern.compile(
            "(?<!\\w)(?:will|was|were|has been|have been|had|left|went|your)(?!\\w)|\\w'll(?!\\w)|(?<!\\w)(?:is|are) (?:going to|being)(?!\\w)");
    private static final Pattern LOOKED_UP = Pattern.compile(
            "(?<!\\w)(?:i(?:'ve| have)(?: just| now| also)* (?:checked|looked|gone through|read|found|spoken|run)|i (?:can )?see|(?:the|your) (?:tracking|system|screen|notes?|records?|log) (?:shows?|says?))(?!\\w)");

    private Unproven() {}

    static Severity withoutFacts(Draft.Sentence sentence) {
        return OF_THIS_CASE.matcher(sentence.text()).find() ? happened(sentence) : Severity.HINT;
    }

    /** The same for what is told as having happened. */
    static Severity happened(Draft.Sentence sentence) {
        return LOOKED_UP.matcher(sentence.text()).find() ? Severity.HINT : Severity.WARNING;
    }
}
