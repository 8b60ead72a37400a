package org.sameboat.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sameboat.language.Language;

/** A draft grows letter by letter; what the agent sees beside it must not come and go. */
class TypingTest {

    private static final Gate GATE = Gates.load(Language.load(), null, Path.of("models"));

    /** What a draft lacks is told at the end of a sentence and goes when it lacks it no more. */
    private static final Set<String> LACKS = Set.of("necessary-moves-nothing", "cold-to-upset");

    @Test
    void findings_on_complete_words_stay_while_the_draft_grows() {
        List<String> gone = new ArrayList<>();
        int shown = 0;
        for (DraftScores.Labelled labelled : DraftScores.read(DraftScores.DRAFTS)) {
            List<Finding> before = List.of();
            for (int length = 1; length <= labelled.draft().length(); length++) {
                String typed = labelled.draft().substring(0, length);
                List<Finding> now = findings(typed, labelled);
                before.stream()
                        .filter(f -> now.stream().noneMatch(n -> isSame(n, f)))
                        .forEach(f -> gone.add(labelled.id() + " " + f.rule() + ": " + typed));
                before = now.stream().filter(f -> isOnWords(f, typed)).toList();
            }
            shown += before.size();
        }
        assertThat(shown).as("findings that were shown in the end").isGreaterThan(60);
        assertThat(gone)
                .as("findings that vanished although only more was typed")
                .hasSizeLessThanOrEqualTo(shown / 50);
    }

    private static boolean isSame(Finding now, Finding before) {
        return now.question() == before.question() && now.begin() < before.end() && before.begin() < now.end();
    }

    private static List<Finding> findings(String typed, DraftScores.Labelled labelled) {
        Review review = GATE.reviewTyped(GateTest.situation(labelled.upset(), labelled.context()), typed);
        return Stream.of(review.kind(), review.necessary(), review.supported())
                .flatMap(verdict -> verdict.findings().stream())
                .filter(finding -> finding.severity() != Severity.HINT && !LACKS.contains(finding.rule()))
                .toList();
    }

    /** Whether it leaves out the last word, which may not be finished. */
    private static boolean isOnWords(Finding finding, String typed) {
        int complete = typed.length();
        while (complete > 0 && !Character.isWhitespace(typed.charAt(complete - 1))) {
            complete--;
        }
        return finding.end() <= complete;
    }
}
