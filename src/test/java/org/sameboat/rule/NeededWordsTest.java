package org.sameboat.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sameboat.coaching.ContractJson;

class NeededWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\d+",
                "(?:calm down)?",
                "calm|\\w+",
                "[a-z]+ \\p{L}",
                "(?=calm)",
                ".*",
                "a?b?",
                "(?:ab|c)*",
                "(?i)calm",
                "calm{1",
                "calm\\p{L"
            })
    void whatCanMatchWithoutAnyWordNeedsNone(String regex) {
        assertThat(NeededWords.of(regex)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(?<!\\w)(?:calm down)(?!\\w); calm down",
                "calm(?:ed)? down; ' down'",
                "(?:calm|settle) (?:\\w+ )?down; down",
                "cool+ it; cool",
                "cools? it; cool",
                "that'?s your{1,2} problem; ' problem'",
                "x\\.y\\? z; x.y? z",
                "[a-z&&[^m]\\]] wait; ' wait'"
            })
    void theLongestWordThatEveryMatchHasIsNeeded(String regex, String word) {
        assertThat(NeededWords.of(regex)).containsExactly(word);
    }

    @Test
    void ofAlternativesOneIsNeeded() {
        assertThat(NeededWords.of("(?:calm|settle|cool it)(?: down)?")).containsExactly("calm", "settle", "cool it");
    }

    /** Every pattern of every rule over real words: what matches has the words that it needs. */
    @Test
    void noMatchIsLost() throws IOException {
        List<Wording> wordings = Stream.of(
                        "gate/kind",
                        "gate/necessary",
                        "gate/true",
                        "gate/asked",
                        "gate/statements",
                        "course/agent-acts",
                        "course/customer-cues",
                        "scorecard/acts")
                .flatMap(file -> Rules.load("/org/sameboat/" + file + ".yml").all().stream())
                .flatMap(rule -> Stream.concat(rule.any().stream(), rule.unless().stream()))
                .toList();
        List<String> texts = Files.readAllLines(Path.of("models/corpus/replies.jsonl")).stream()
                .map(ContractJson.MAPPER::readTree)
                .flatMap(row -> Stream.of(
                        row.get("customer").asString(), row.get("reply").asString()))
                .map(Rules::fold)
                .toList();

        long matches = 0;
        for (Wording wording : wordings) {
            for (String text : texts) {
                if (wording.in(text).find()) {
                    matches++;
                    assertThat(wording.canBeIn(text))
                            .as(wording.pattern() + " in " + text)
                            .isTrue();
                }
            }
        }
        assertThat(matches).isGreaterThan(1_000);
        assertThat(wordings.stream().filter(wording -> wording.canBeIn("")).count())
                .as("patterns that need no word")
                .isLessThan(wordings.size() / 5);
    }
}
