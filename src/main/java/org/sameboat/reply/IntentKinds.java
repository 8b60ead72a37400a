package org.sameboat.reply;

import java.util.Set;
import java.util.regex.Pattern;

/** What sort of answer an intent gives, by its id, and when a looked-up fact says more than it. */
final class IntentKinds {

    /** Intents whose answer is looked up in what was said. */
    static final Set<String> RECALLING = Set.of("told");
    /** Intents whose own advice holds the facts that a question names. */
    static final Set<String> HOLDING_FACTS =
            Set.of("compensation", "due", "certain", "exception", "promised", "summary");

    /** Intents that set the facts against something else. */
    private static final Set<String> WEIGHING = Set.of("within", "in-time", "exception");

    static final Set<String> AT_WHOM = Set.of("at-whom", "who-decides", "outside", "leave-out");
    /** Intents that tell of the complaint, on which the facts may say more. */
    static final Set<String> ON_COMPLAINT = Set.of("why-angry");

    /** Intents that read the customer, of whom no fact tells. */
    static final Set<String> OF_PERSON = Set.of("wants", "why-angry", "at-whom", "how-upset");

    /** Intents that tell how to go about something, which no question for a person, a time or a number is after. */
    private static final Set<String> BESIDE_FACTS = Set.of(
            "channel",
            "not-ours",
            "wait-time",
            "untrue",
            "own-mistake",
            "colleague-mistake",
            "reassure",
            "apologise",
            "sorry-again",
            "swears",
            "me",
            "close",
            "begin",
            "formal",
            "warmer",
            "hold-on",
            "sell",
            "circles",
            "silent",
            "threatens-to-leave",
            "threatens-legal",
            "threatens-public",
            "ask-softly",
            "remark",
            "choice",
            "shorter");

    private static final Pattern ONLY_KNOWN = Pattern.compile(
            "(?i)^\\W*(?:and |so |ok |wait )*(?:who|when|which|whose|how (?:many|much|long|old|often|far)|where|what (?:time|date|day|number))\\b(?!.{0,30}\\b(?:should|shall|do|can|could) i\\b)");

    private IntentKinds() {}

    /** Whether an intent is beside the point of a question for a person, a time or a number. */
    static boolean isBeside(QuestionMatcher.Found found, String question) {
        return ONLY_KNOWN.matcher(question).find()
                && BESIDE_FACTS.contains(found.intent().id());
    }

    /** Whether an intent says more on a question than the fact that it names. */
    static boolean outweighs(QuestionMatcher.Found found, Lookup.Known fact, String question) {
        return WEIGHING.contains(found.intent().id())
                || Asking.forJudgement(question) && (Asking.ofPeople(question) || !fact.sure())
                || found.cued() && OF_PERSON.contains(found.intent().id())
                || HOLDING_FACTS.contains(found.intent().id()) && (Asking.ofAgent(question) || !fact.sure())
                || found.cued() && Asking.ofPeople(question) && !fact.sure();
    }
}
