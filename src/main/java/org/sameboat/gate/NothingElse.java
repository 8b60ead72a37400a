package org.sameboat.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sameboat.course.Situation;

/** A draft of which nothing is left beside blame, brush-offs, threats and recited rules: it answers and moves nothing. */
final class NothingElse {

    /** What moves a matter on: somebody does something, asks what is needed, or offers a choice. */
    private static final Pattern STEP = Pattern.compile(
            "(?<!\\w)(?:i|we)(?:'ll| will|'m going to| can| could|'d)(?! (?:not|have to|close|end|block))(?!\\w)|(?<!\\w)(?:let me|let's|shall (?:i|we)|would you (?:like|prefer|rather)|could you|can you|which|i'm \\w+ing|i am \\w+ing|you can|either|instead)(?!\\w)");

    private static final Pattern FACT = Pattern.compile("\\d|(?<!\\w)(?:found|delivered|arrived)(?!\\w)");

    /** Rules beside those of kindness whose sentences bring the customer no further. */
    private static final Set<String> HOLLOW =
            Set.of("policy-recital", "statement-rule", "statement-reassurance", "statement-consequence");

    /** What is inferred from the tone of all the words tells nothing of what they bring. */
    private static final Set<String> TONE = Set.of("kind-learnt", "cold-to-upset", "selling-unsolved");

    private NothingElse() {}

    static Optional<Finding> in(Draft draft, List<Finding> findings, Situation situation) {
        boolean judged = !draft.isBlank()
                && draft.isFinished()
                && !STEP.matcher(draft.own()).find();
        if (!judged || !draft.sentences().stream().allMatch(sentence -> isFault(sentence, findings, situation))) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "necessary-moves-nothing",
                Question.NECESSARY,
                Severity.STOP,
                0,
                Math.min(draft.text().length(), Draft.LONGEST),
                "Beside what hurts or recites, nothing here helps; add one step, answer or choice.",
                "D4",
                null,
                List.of()));
    }

    private static boolean isFault(Draft.Sentence sentence, List<Finding> findings, Situation situation) {
        return findings.stream()
                .filter(finding -> isWeighty(finding, sentence, situation))
                .anyMatch(finding -> finding.begin() < sentence.span().end()
                        && sentence.span().begin() < finding.end());
    }

    private static boolean isWeighty(Finding finding, Draft.Sentence sentence, Situation situation) {
        boolean unkind = finding.question() == Question.KIND
                && !TONE.contains(finding.rule())
                && !(sentence.asks() && finding.rule().startsWith("blame"))
                && !FACT.matcher(sentence.text()).find()
                && (finding.severity() == Severity.STOP
                        || finding.severity() == Severity.WARNING
                                && situation.reading().isUpset());
        return unkind || HOLLOW.contains(finding.rule());
    }
}
