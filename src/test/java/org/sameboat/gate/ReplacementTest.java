package org.sameboat.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Situation;
import org.sameboat.language.Language;
import org.sameboat.rule.Rule;
import org.sameboat.rule.Rules;

/** A better wording must not be found by the rule that offers it. */
class ReplacementTest {

    private static final Language LANGUAGE = Language.load();
    private static final Pattern MARKS = Pattern.compile("\\[\\[|]]");

    @TestFactory
    Stream<DynamicTest> every_replacement_mends_the_finding_that_offers_it() {
        return Stream.of(KindRules.FILE, Necessity.FILE)
                .flatMap(file -> Rules.load(file).all().stream())
                .filter(rule -> rule.settings().containsKey("replacement"))
                .flatMap(rule -> rule.examples().match().stream()
                        .map(example ->
                                DynamicTest.dynamicTest(rule.id() + ": " + example, () -> mends(rule, example))));
    }

    private static void mends(Rule rule, String example) {
        String draft = MARKS.matcher(example).replaceAll("");
        Finding finding = findings(draft).stream()
                .filter(f -> f.rule().equals(rule.id()))
                .findFirst()
                .orElseThrow();
        assertThat(finding.replacement()).isNotNull();

        String mended = draft.substring(0, finding.begin()) + finding.replacement() + draft.substring(finding.end());

        assertThat(findings(mended)).extracting(Finding::rule).doesNotContain(rule.id());
    }

    private static List<Finding> findings(String draft) {
        Situation situation = GateTest.situation(false, Map.of(), Turn.customer("Hello?"));
        Draft typed = Draft.of(draft, situation.context(), LANGUAGE);
        return Stream.of(new KindRules(), new Necessity())
                .flatMap(check -> check.check(typed, situation).stream())
                .toList();
    }
}
