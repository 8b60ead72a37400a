package org.sameboat.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.sameboat.conversation.Span;

/** Turns a rule file's own examples into tests. */
public final class RuleExamples {

    private static final Pattern MARK = Pattern.compile("\\[\\[(.*?)]]");

    private RuleExamples() {}

    public static Stream<DynamicTest> of(Rules rules) {
        return rules.all().stream().flatMap(rule -> of(rules, rule));
    }

    private static Stream<DynamicTest> of(Rules rules, Rule rule) {
        Stream<DynamicTest> matches = rule.examples().match().stream()
                .map(example ->
                        DynamicTest.dynamicTest(rule.id() + " finds: " + example, () -> finds(rules, rule, example)));
        Stream<DynamicTest> misses = rule.examples().miss().stream()
                .map(example -> DynamicTest.dynamicTest(rule.id() + " passes: " + example, () -> {
                    assertThat(in(rules, rule, example)).isEmpty();
                }));
        return Stream.concat(matches, misses);
    }

    private static void finds(Rules rules, Rule rule, String example) {
        String text = MARK.matcher(example).replaceAll("$1");
        List<Match> found = in(rules, rule, text);
        assertThat(found).isNotEmpty();
        Matcher mark = MARK.matcher(example);
        if (mark.find()) {
            Span marked = new Span(mark.start(), mark.start() + mark.group(1).length());
            assertThat(found)
                    .as("the marked words")
                    .anySatisfy(m -> assertThat(m.span().in(text)).isEqualTo(marked.in(text)));
        }
    }

    private static List<Match> in(Rules rules, Rule rule, String text) {
        return rules.in(text).stream()
                .filter(match -> match.rule().equals(rule))
                .toList();
    }
}
