package org.sameboat.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TaggerTest {

    private final Language language = Language.load();
    private final TokenizerME tokenizer = new TokenizerME(new TokenizerModel(model("tokens")));
    private final POSTaggerME tagger = new POSTaggerME(new POSModel(model("pos")));

    TaggerTest() throws IOException {}

    private static InputStream model(String name) {
        return TaggerTest.class.getResourceAsStream("/opennlp-en-ud-ewt-" + name + "-1.3-2.5.4.bin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "?",
                "no",
                "a\u00a0b\u2003c\td",
                "half a pair \ud83d and a whole \ud83d\ude21\ud83d\ude21 one",
                "I can't, won't & shan't - \"never\"(again)...!!",
                "Wo ist meine Bestellung? \u4f60\u597d \u0130stanbul ﬁne",
                "https://example.org/a?b=c&d=e#a-very-long-address-that-nobody-writes-twice-1234567890"
            })
    void odd_texts_get_the_tags_that_OpenNLP_gives(String text) {
        assertTaggedAlike(text);
    }

    @Test
    void messages_get_the_tags_that_OpenNLP_gives() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("models/corpus/strangers.jsonl"))) {
            lines.map(line -> JsonMapper.shared().readTree(line).get("text").asString())
                    .forEach(this::assertTaggedAlike);
        }
    }

    private void assertTaggedAlike(String message) {
        Text text = language.analyse(message);
        List<String> expected = text.sentences().stream()
                .map(sentence -> tokenizer.tokenize(sentence.in(message)))
                .flatMap(words -> tagged(words, tagger.tag(words)))
                .toList();
        assertThat(text.tokens().stream().map(t -> t.text() + "/" + t.tag())).containsExactlyElementsOf(expected);
    }

    private static Stream<String> tagged(String[] words, String[] tags) {
        return Stream.iterate(0, i -> i < words.length, i -> i + 1).map(i -> words[i] + "/" + tags[i]);
    }
}
