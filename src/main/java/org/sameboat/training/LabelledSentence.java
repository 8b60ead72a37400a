package org.sameboat.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Span;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.gate.KindModel;
import org.sameboat.language.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sentence of a labelled reply.
 *
 * @param text the sentence
 * @param outcome {@link KindModel#UNKIND} if a faulty span of the reply reaches into it
 * @param split what it is used for
 */
record LabelledSentence(String text, String outcome, Split split) {

    /** A reply as it is written. */
    record Row(
            String id,
            String reply,
            boolean kind,
            List<String> spans,
            @Nullable String better) {}

    static List<LabelledSentence> read(Path file, Language language) throws IOException {
        if (!Files.exists(file)) {
            throw new UnusableInput("SB511", "There are no labelled replies at " + file + "; name their folder.");
        }
        List<LabelledSentence> sentences = new ArrayList<>();
        int line = 0;
        for (String json : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            line++;
            if (!json.isBlank()) {
                Row row = row(file, line, json);
                add(row, row.reply(), row.spans(), language, sentences);
                if (row.better() != null) {
                    add(row, row.better(), List.of(), language, sentences);
                }
            }
        }
        return sentences;
    }

    private static Row row(Path file, int line, String json) {
        try {
            return JsonMapper.shared().readValue(json, Row.class);
        } catch (JacksonException e) {
            UnusableInput unusable = new UnusableInput(
                    "SB512", file.getFileName() + " line " + line + " is not a labelled reply; see GUIDE.md.");
            unusable.initCause(e);
            throw unusable;
        }
    }

    private static void add(
            Row row, String text, List<String> faulty, Language language, List<LabelledSentence> found) {
        for (Span sentence : language.analyse(text).sentences()) {
            boolean unkind = faulty.stream().anyMatch(words -> {
                int begin = text.indexOf(words);
                return begin >= 0 && new Span(begin, begin + words.length()).overlaps(sentence);
            });
            found.add(new LabelledSentence(
                    sentence.in(text), unkind ? KindModel.UNKIND : KindModel.KIND, Split.of(row.id())));
        }
    }
}
