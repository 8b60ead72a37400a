package org.sameboat.gate;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sameboat.conversation.Span;

/** How it is said that a claim does not stand. */
final class TruthFindings {

    private static final String SOURCE = "C5";

    private TruthFindings() {}

    static Finding contradicted(Found.At claim, List<Knowledge.Item> known) {
        return new Finding(
                "true-contradicted",
                Question.TRUE,
                Severity.STOP,
                claim.span().begin(),
                claim.span().end(),
                "This " + claim.value().noun() + " differs from what is known of the case; compare before you send it.",
                SOURCE,
                null,
                known.stream().map(Knowledge.Item::grounds).distinct().toList());
    }

    /** Differs from one fact, by what is said rather than by a value. */
    static Finding differs(String rule, Span span, Map.Entry<String, String> fact) {
        return new Finding(
                rule,
                Question.TRUE,
                Severity.STOP,
                span.begin(),
                span.end(),
                "This differs from what is known of the case; compare before you send it.",
                SOURCE,
                null,
                List.of(new Finding.Grounds(fact.getKey() + ": " + fact.getValue(), null)));
    }

    static Finding otherWeekday(Found.At claim, DayOfWeek real) {
        return finding(
                "true-other-weekday",
                Severity.STOP,
                claim.span(),
                "This date is a " + real.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        + "; compare before you send it.");
    }

    static Finding otherDay(Found.At claim) {
        return finding(
                "true-other-day",
                Severity.STOP,
                claim.span(),
                "These are two different days, one of them is not meant; compare before you send it.");
    }

    static Finding unknown(Found.At claim, Draft.Sentence sentence, Draft draft, Frame frame, Knowledge knowledge) {
        boolean facts = knowledge.items().stream().anyMatch(Knowledge.Item::isFact);
        Severity severity = facts ? Severity.WARNING : Unproven.withoutFacts(sentence);
        // How far something has come is told in too many words for the lack of one to fail a draft.
        boolean vague = claim.value() instanceof Value.Standing || Unclaimed.isVague(claim, draft.own());
        return finding(
                "true-not-supported",
                vague || frame.hedged(claim.span()) ? Severity.HINT : severity,
                claim.span(),
                "This " + claim.value().noun()
                        + " is not supported by what I know; check it, or say what you will find out and by when.");
    }

    static Finding finding(String rule, Severity severity, Span span, String message) {
        return new Finding(rule, Question.TRUE, severity, span.begin(), span.end(), message, SOURCE, null, List.of());
    }
}
