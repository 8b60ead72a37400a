package org.sameboat.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sameboat.gate.KindModel;
import org.sameboat.language.Classifier;
import org.sameboat.language.Encoder;
import org.sameboat.language.Features;
import org.sameboat.language.Language;
import org.sameboat.language.Learner;
import org.sameboat.language.Learner.Example;
import org.sameboat.language.Scores;

/**
 * Learns which sentences of replies are unkind. The model over words learns from all rows but the test split; the one
 * over the encoder's scores only from rows that the encoder did not learn from, with the words' scores of models that had
 * not seen those rows either.
 */
public final class GateTraining {

    private static final int FOLDS = 5;

    /** Few and short texts; chosen by cross-validation outside the test split. */
    private static final Learner WORDS = new Learner(0.1, 1, 100, 0.02);

    private static final Learner FULL = new Learner(0.3, 1, 100, 0);

    private final List<LabelledSentence> sentences;
    private final Consumer<String> progress;

    private GateTraining(List<LabelledSentence> sentences, Consumer<String> progress) {
        this.sentences = sentences;
        this.progress = progress;
    }

    /**
     * Trains the gate's models from the replies of the corpus and {@code gate/replies-2.jsonl} of the models,
     * and tells how well they do on the test split.
     *
     * @param encoder trains the model of the full tier too, if given
     * @throws org.sameboat.conversation.UnusableInput SB511 or SB512 if the replies are missing or not as they should be
     * @throws IOException if a file cannot be read or written
     */
    public static void train(
            TrainingOptions options, Language language, @Nullable Encoder encoder, Consumer<String> progress)
            throws IOException {
        progress.accept("learning what is unkind");
        List<LabelledSentence> sentences = new ArrayList<>();
        for (Path file : Corpus.replies(options.corpus())) {
            sentences.addAll(LabelledSentence.read(file, language, false));
        }
        sentences.addAll(LabelledSentence.read(options.models().resolve("gate/replies-2.jsonl"), language, true));
        new GateTraining(sentences, progress).run(options.models(), encoder);
    }

    private void run(Path models, @Nullable Encoder encoder) throws IOException {
        Files.createDirectories(models.resolve("gate"));
        Classifier words = words(s -> s.split() != Split.TEST);
        words.save(models.resolve(KindModel.WORDS_FILE));
        report("words", s -> words.score(KindModel.ofWords(s.text())), s -> s.split() == Split.TEST);
        if (encoder == null) {
            return;
        }
        List<Example> examples = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Classifier others = words(s -> s.split() != Split.TEST && s.fold(FOLDS) != out);
            for (LabelledSentence s : sentences) {
                if (s.split() != Split.TEST && s.fold(FOLDS) == fold && !s.seenByEncoder()) {
                    examples.add(new Example(s.outcome(), features(s, others, encoder)));
                }
            }
        }
        Classifier full = FULL.learn(examples::stream);
        full.save(models.resolve(KindModel.FULL_FILE));
        report(
                "full",
                s -> full.score(KindModel.ofScores(
                        words.score(KindModel.ofWords(s.text())).logit(KindModel.UNKIND),
                        encoder.encode(KindModel.shortened(s.message()), s.text()))),
                s -> s.split() == Split.TEST);
    }

    private Classifier words(Predicate<LabelledSentence> wanted) {
        return WORDS.learn(() ->
                sentences.stream().filter(wanted).map(s -> new Example(s.outcome(), KindModel.ofWords(s.text()))));
    }

    private static Features features(LabelledSentence s, Classifier words, Encoder encoder) {
        double logit = words.score(KindModel.ofWords(s.text())).logit(KindModel.UNKIND);
        return KindModel.ofScores(logit, encoder.encode(KindModel.shortened(s.message()), s.text()));
    }

    /** How a model scores a sentence. */
    private interface Scorer {
        Scores score(LabelledSentence sentence);
    }

    private void report(String model, Scorer scorer, Predicate<LabelledSentence> wanted) {
        List<Measures.Scored> rows = sentences.stream()
                .filter(wanted)
                .map(s -> new Measures.Scored(
                        scorer.score(s).probability(KindModel.UNKIND),
                        s.outcome().equals(KindModel.UNKIND)))
                .toList();
        progress.accept(String.format(
                Locale.ROOT,
                "unkind sentences by %s, test split: %d sentences, average precision %.3f, %s",
                model,
                rows.size(),
                Measures.averagePrecision(rows),
                Measures.best(rows)));
    }
}
