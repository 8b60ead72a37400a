package org.sameboat.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sameboat.rule.RuleExamples;
import org.sameboat.rule.Rules;

class GateRulesTest {

    private static final Rules KIND = Rules.load(KindRules.FILE);

    @TestFactory
    Stream<DynamicTest> every_rule_finds_what_it_should_and_passes_what_it_should() {
        return Stream.of(
                        KindRules.FILE,
                        Necessity.FILE,
                        Truth.FILE,
                        AskedAgain.FILE,
                        Standings.FILE,
                        Statements.FILE,
                        Acts.FILE)
                .flatMap(file -> RuleExamples.of(Rules.load(file)));
    }

    @Test
    void every_fault_of_kindness_has_a_rule() {
        Set<String> faults = new TreeSet<>();
        KIND.all().forEach(rule -> faults.add(rule.settings().get("fault")));
        assertThat(faults)
                .containsAll(List.of(
                        "blame",
                        "lecture",
                        "dismiss",
                        "command",
                        "sarcasm",
                        "condescend",
                        "cold",
                        "nonapology",
                        "defensive",
                        "counter-attack",
                        "impatient",
                        "threat",
                        "insult",
                        "triangulate"));
    }
}
