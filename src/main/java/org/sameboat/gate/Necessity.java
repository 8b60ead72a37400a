package org.sameboat.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sameboat.course.Situation;
import org.sameboat.rule.Match;
import org.sameboat.rule.Rules;

/** Filler, policy, selling, too many questions, far too long, and drafts that move nothing. */
final class Necessity implements Check {

    static final String FILE = "/org/sameboat/gate/necessary.yml";

    private static final int MANY_QUESTIONS = 3;
    private static final int TOO_MANY_QUESTIONS = 4;
    private static final int LONG = 150;
    private static final int TOO_LONG = 220;

    private static final Pattern FURTHER = Pattern.compile(
            ",(?: and| or)? (?:what|who|whom|when|where|which|how|why|did|do|is|are|was|can|could|have)(?!\\w)");
    private final Rules rules = Rules.load(FILE);

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        List<Match> matches = rules.in(draft.own());
        int words = draft.isFinished() ? draft.words() : Integer.MAX_VALUE;
        for (Match match : matches) {
            if (!"courtesy".equals(match.rule().settings().get("part"))) {
                findings.add(RuleFindings.of(match, Question.NECESSARY, words));
            }
        }
        questions(draft, findings);
        length(draft, findings);
        if (draft.isBlank()) {
            findings.add(whole(draft, "necessary-empty", "There is nothing to send yet.", "C5"));
        }
        return findings;
    }

    private static void questions(Draft draft, List<Finding> findings) {
        int questions = 0;
        for (Draft.Sentence sentence : draft.sentences()) {
            int before = questions;
            questions += questions(sentence);
            if (questions >= MANY_QUESTIONS && before < MANY_QUESTIONS) {
                findings.add(tooMany(sentence, Severity.HINT));
            }
            if (questions >= TOO_MANY_QUESTIONS && before < TOO_MANY_QUESTIONS) {
                findings.add(tooMany(sentence, Severity.STOP));
            }
        }
    }

    private static int questions(Draft.Sentence sentence) {
        return sentence.asks()
                ? 1 + (int) FURTHER.matcher(sentence.text()).results().count()
                : 0;
    }

    private static Finding tooMany(Draft.Sentence sentence, Severity severity) {
        return new Finding(
                "necessary-many-questions",
                Question.NECESSARY,
                severity,
                sentence.span().begin(),
                sentence.span().end(),
                "So many questions at once are hard to answer; ask the one that moves it on.",
                "C6",
                null,
                List.of());
    }

    private static void length(Draft draft, List<Finding> findings) {
        boolean far = draft.text().length() > Draft.LONGEST || draft.words() > TOO_LONG;
        if (far || draft.words() > LONG) {
            findings.add(new Finding(
                    "necessary-too-long",
                    Question.NECESSARY,
                    far ? Severity.STOP : Severity.HINT,
                    0,
                    draft.text().length(),
                    "This is far longer than an upset person reads; keep the step, the time and the choice.",
                    "C6",
                    null,
                    List.of()));
        }
    }

    private static Finding whole(Draft draft, String rule, String message, String source) {
        return new Finding(
                rule,
                Question.NECESSARY,
                Severity.STOP,
                0,
                Math.min(draft.text().length(), Draft.LONGEST),
                message,
                source,
                null,
                List.of());
    }
}
