package org.sameboat.gate;

import java.util.List;
import java.util.Locale;
import org.sameboat.rule.Match;
import org.sameboat.rule.Rule;

/** Turns what a rule found into a finding, as its settings say. */
final class RuleFindings {

    private RuleFindings() {}

    /**
     * A setting {@code short} makes the finding a stop in drafts of at most that many words: some words are only wrong
     * when they are all that is said.
     *
     * @param words length of the finished draft in words, {@link Integer#MAX_VALUE} while it is not finished
     */
    static Finding of(Match match, Question question, int words) {
        Rule rule = match.rule();
        String brief = rule.settings().get("short");
        String severity = brief != null && words <= Integer.parseInt(brief)
                ? "stop"
                : rule.settings().getOrDefault("severity", "stop");
        return new Finding(
                rule.id(),
                question,
                Severity.valueOf(severity.toUpperCase(Locale.ROOT)),
                match.span().begin(),
                match.span().end(),
                rule.message(),
                rule.source(),
                rule.settings().get("replacement"),
                List.of());
    }
}
