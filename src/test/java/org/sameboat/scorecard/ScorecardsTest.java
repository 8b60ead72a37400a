package org.sameboat.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.rule.RuleExamples;

class ScorecardsTest {

    @TempDir
    private Path folder;

    private Scorecard read(String yaml) throws IOException {
        return Scorecards.read(Files.writeString(folder.resolve("card.yml"), yaml));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it has no items | name: x",
                "see line | items: {a: 1}",
                "see line | items: [{id: a, wait: 2, measure: pauses}]",
                "has no \"id\" | items: [{measure: pauses}]",
                "two items are called a | items: [{id: a, measure: pauses}, {id: a, measure: pauses}]",
                "a has no \"measure\" | items: [{id: a}]",
                "there is no measure guess | items: [{id: a, measure: guess}]",
                "weight must be above 0 | items: [{id: a, measure: pauses, weight: 0}]",
                "no scale: 4..4 | items: [{id: a, measure: pauses, scale: [4, 4]}]",
                "needs \"rules\" or \"rows\" | items: [{id: a, measure: avoids}]",
                "\"question\" cannot be nice | items: [{id: a, measure: passes, question: nice}]",
                "there is no act hugs | items: [{id: a, measure: does, acts: [hugs]}]",
                "\"when\" cannot be noon | items: [{id: a, measure: does, acts: [owns-it], when: noon}]",
                "must be 1 or more | items: [{id: a, measure: does, acts: [owns-it], within: 0}]",
            })
    void aScorecardThatCannotBeUsedNamesWhatIsWrong(String why, String yaml) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining(why)
                .extracting(e -> ((UnusableInput) e).code())
                .isEqualTo("SB212");
    }

    @Test
    void whatIsLeftOutHasItsDefault() throws IOException {
        Item item = read("items: [{id: a, measure: pauses}]").items().get(0);

        assertThat(item).isEqualTo(new Item("a", "a", "", 1, false, new Scale(0, 4), new Pauses()));
    }

    @Test
    void theScorecardThatComesWithSameboatHasTheDoctrinesItems() {
        Scorecard standard = Scorecards.standard();

        assertThat(standard.items()).hasSize(19).extracting(Item::id).contains("same-boat", "root", "reboot", "close");
        assertThat(standard.items())
                .filteredOn(Item::critical)
                .extracting(Item::id)
                .containsExactly("no-attack");
    }

    @TestFactory
    Stream<DynamicTest> everyActHoldsItsOwnExamples() {
        return RuleExamples.of(AgentActs.OWN);
    }
}
