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

    /** A whole draft as it is written; which of its sentences is unkind is not known. */
    record DraftRow(String set, String draft, boolean kind) {}

    /** The sentences of replies whose faulty words are marked. */
    static List<LabelledSentence> read(Path file, Language language) throws IOException {
        List<LabelledSentence> sentences = new ArrayList<>();
        for (Row row : rows(file, Row.class)) {
            add(row, row.reply(), row.spans(), language, sentences);
            if (row.better() != null) {
                add(row, row.better(), List.of(), language, sentences);
            }
        }
        return sentences;
    }

    /** The sentences of whole drafts of which it is known what they are: all of a kind one, the only one of an unkind one. */
    static List<LabelledSentence> ofDrafts(Path file, Language language) throws IOException {
        List<LabelledSentence> known = new ArrayList<>();
        for (DraftRow row : rows(file, DraftRow.class)) {
            List<Span> sentences = language.analyse(row.draft()).sentences();
            if (row.kind() || sentences.size() == 1) {
                String outcome = row.kind() ? KindModel.KIND : KindModel.UNKIND;
                sentences.forEach(sentence ->
                        known.add(new LabelledSentence(sentence.in(row.draft()), outcome, Split.of(row.set()))));
            }
        }
        return known;
    }

    private static <T> List<T> rows(Path file, Class<T> type) throws IOException {
        if (!Files.exists(file)) {
            throw new UnusableInput("SB511", "There are no labelled replies at " + file + "; name their folder.");
        }
        List<T> rows = new ArrayList<>();
        int line = 0;
        for (String json : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            line++;
            if (!json.isBlank()) {
                rows.add(row(file, line, json, type));
            }
        }
        return rows;
    }

    private static <T> T row(Path file, int line, String json, Class<T> type) {
        try {
            return JsonMapper.shared().readValue(json, type);
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
