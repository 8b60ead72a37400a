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
 * @param reply id of the reply that it stands in
 * @param text the sentence
 * @param message the customer's message that the reply answers
 * @param outcome {@link KindModel#UNKIND} if a faulty span of the reply reaches into it
 * @param split what it is used for
 * @param own whether the encoder never saw its file
 */
record LabelledSentence(String reply, String text, String message, String outcome, Split split, boolean own) {

    /** A reply as it is written. */
    record Row(
            String id,
            String customer,
            String reply,
            boolean kind,
            List<String> spans,
            @Nullable String better) {}

    boolean seenByEncoder() {
        return !own && split == Split.TRAIN;
    }

    /** Replies in the same fold are learnt from together. */
    int fold(int folds) {
        return Math.floorMod(reply.hashCode(), folds);
    }

    static List<LabelledSentence> read(Path file, Language language, boolean own) throws IOException {
        if (!Files.exists(file)) {
            throw new UnusableInput("SB511", "There are no labelled replies at " + file + "; name their folder.");
        }
        List<LabelledSentence> sentences = new ArrayList<>();
        int line = 0;
        for (String json : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            line++;
            if (!json.isBlank()) {
                Row row = row(file, line, json);
                add(row, row.reply(), row.spans(), language, own, sentences);
                if (row.better() != null) {
                    add(row, row.better(), List.of(), language, own, sentences);
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
            Row row, String text, List<String> faulty, Language language, boolean own, List<LabelledSentence> found) {
        for (Span sentence : language.analyse(text).sentences()) {
            boolean unkind = faulty.stream().anyMatch(words -> {
                int begin = text.indexOf(words);
                return begin >= 0 && new Span(begin, begin + words.length()).overlaps(sentence);
            });
            found.add(new LabelledSentence(
                    row.id(),
                    sentence.in(text),
                    row.customer(),
                    unkind ? KindModel.UNKIND : KindModel.KIND,
                    Split.of(row.id()),
                    own));
        }
    }
}
