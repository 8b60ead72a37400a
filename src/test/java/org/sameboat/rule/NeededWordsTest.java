package org.sameboat.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
                "(?:calm|so) (?:\\w )?down; down",
                "cool+ it; cool",
                "cools? it; cool",
                "that'?s your{1,2} problem; ' problem'",
                "x\\.y\\? z; x.y? z",
                "[a-z&&[^m]\\]] wait; ' wait'"
            })
    void theLongestWordThatEveryMatchHasIsNeeded(String regex, String word) {
        assertThat(NeededWords.of(regex)).extracting(NeededWords::words).isEqualTo(List.of(word));
    }

    @Test
    void ofAlternativesOneIsNeeded() {
        assertThat(NeededWords.of("(?:calm|settle|cool it)(?: down)?"))
                .extracting(NeededWords::words)
                .isEqualTo(List.of("calm", "settle", "cool it"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "calm; 0",
                "(?<!\\w)calm; 0",
                "(?:a|\\w{3}) ?calm; 7",
                "\\p{L}{0,3}calm; 6",
                "[^.]calm; 2",
                "l?calm; 1",
                "(?:\\s+|n)calm; 500",
                "(.)\\1calm; 500",
                "\\u2013 ?(?:calm|so mild); 2",
            })
    void itIsKnownHowFarFromTheBeginningTheWordIs(String regex, int reach) {
        assertThat(NeededWords.of(regex)).extracting(NeededWords::reach).isEqualTo(reach);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\d{2}-\\d{2}", "(?<!\\w)\\d+", "(?:[£$]|\\d)[^ ]"})
    void aDigitOrARareSignIsAWord(String regex) {
        assertThat(NeededWords.of(regex))
                .satisfies(needed -> assertThat(needed.words()).contains("0", "9"))
                .extracting(NeededWords::reach)
                .isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "(?<!\\w)calm; recalm calm; 7",
                "(?<!\\w)so calm|recalm; recalm so; 0",
                "(?<!\\w)[(|]calm|recalm; a recalm; 2",
                "(?<![\\w-])calm; re-calm calm; 8",
                "(?<![^\\w])calm; recalm; 2",
                "(?<!\\w-)calm; recalm; 2",
                "(?<![\\w-]x)calm; - xcalm; 3"
            })
    void aPatternThatBeginsAWordIsTriedWhereAWordBeginsAndNoOtherIsHeldBack(String regex, String text, int begin) {
        Wording wording = Wording.of(regex);
        List<Integer> begins = new ArrayList<>();
        Wordings.of(wording).in(text).each(wording, match -> begins.add(match.start()));
        assertThat(begins).containsExactly(begin);
    }

    /** Every pattern of every rule over real words finds by its words what it finds by itself. */
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

        Wordings together = new Wordings(wordings);
        long matches = 0;
        for (String text : texts) {
            Wordings.In in = together.in(text);
            for (Wording wording : wordings) {
                List<String> found = new ArrayList<>();
                in.each(wording, match -> found.add(match.start() + ".." + match.end()));
                List<String> all = wording.pattern()
                        .matcher(text)
                        .results()
                        .map(match -> match.start() + ".." + match.end())
                        .toList();
                assertThat(found).as(wording.pattern() + " in " + text).isEqualTo(all);
                matches += all.size();
            }
        }
        assertThat(matches).isGreaterThan(1_000);
        assertThat(wordings.stream().filter(wording -> wording.words().isEmpty()))
                .as("patterns that need no word")
                .hasSizeLessThan(wordings.size() / 5);
    }
}
