package org.sameboat.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.sameboat.gate.KindModel;
import org.sameboat.language.Classifier;
import org.sameboat.language.Language;
import org.sameboat.language.Learner;
import org.sameboat.language.Learner.Example;

/** Learns by their words which sentences of replies are unkind, from all rows but the test split. */
final class GateTraining {

    /** Few and short texts; chosen by cross-validation outside the test split. */
    private static final Learner WORDS = new Learner(0.1, 1, 100, 0.02);

    private GateTraining() {}

    /**
     * Trains the gate's model from the replies of the corpus and {@code gate/replies-2.jsonl} and {@code gate/drafts.jsonl}
     * of the models, and tells how well it does on the test split.
     *
     * @throws org.sameboat.conversation.UnusableInput SB511 or SB512 if the replies are missing or not as they should be
     * @throws IOException if a file cannot be read or written
     */
    static void train(TrainingOptions options, Language language, Consumer<String> progress) throws IOException {
        progress.accept("learning what is unkind");
        List<LabelledSentence> sentences = new ArrayList<>();
        for (Path file : Corpus.replies(options.corpus())) {
            sentences.addAll(LabelledSentence.read(file, language));
        }
        sentences.addAll(LabelledSentence.read(options.models().resolve("gate/replies-2.jsonl"), language));
        sentences.addAll(LabelledSentence.ofDrafts(options.models().resolve("gate/drafts.jsonl"), language));
        Files.createDirectories(options.models().resolve("gate"));
        Classifier words = WORDS.learn(() -> sentences.stream()
                .filter(s -> s.split() != Split.TEST)
                .map(s -> new Example(s.outcome(), KindModel.ofWords(s.text()))));
        words.save(options.models().resolve(KindModel.WORDS_FILE));
        List<Measures.Scored> judged = sentences.stream()
                .filter(s -> s.split() == Split.TEST)
                .map(s -> new Measures.Scored(
                        words.score(KindModel.ofWords(s.text())).probability(KindModel.UNKIND),
                        s.outcome().equals(KindModel.UNKIND)))
                .toList();
        progress.accept(String.format(
                Locale.ROOT,
                "unkind sentences by words, test split: %d sentences, average precision %.3f, %s",
                judged.size(),
                Measures.averagePrecision(judged),
                Measures.best(judged)));
    }
}
