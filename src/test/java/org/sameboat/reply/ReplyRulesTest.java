package org.sameboat.reply;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sameboat.rule.RuleExamples;

class ReplyRulesTest {

    @TestFactory
    Stream<DynamicTest> everyRuleFindsWhatItShouldAndPassesWhatLooksAlike() {
        return Stream.of(Topics.PARTICULAR, Topics.RULES, Topics.GRAVE, Effects.RULES)
                .flatMap(RuleExamples::of);
    }
}
