package org.sameboat.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sameboat.conversation.Span;
import org.sameboat.language.Classifier;
import org.sameboat.language.Language;
import org.sameboat.language.Learner;
import org.sameboat.language.Learner.Example;
import org.sameboat.language.NGrams;
import org.sameboat.language.Text;
import org.sameboat.language.Words;
import org.sameboat.reading.AboutTokens;
import org.sameboat.reading.Part;
import org.sameboat.reading.WordModels;

/** Trains what reads the surface of a message, on the train split. */
final class WordTraining {

    /** Few and long texts: a small ridge. Chosen on the stack split. */
    private static final Learner CORPUS = new Learner(0.3, 3, 100, 0.02);

    /** Many and short texts. Chosen on GoEmotions' dev split. */
    private static final Learner PUBLIC = new Learner(1, 3, 100, 0.02);

    private static final Learner TOKENS = new Learner(1, 3, 100, 0.02);

    private final Path data;
    private final Samples samples;

    WordTraining(Path data, Samples samples) {
        this.data = data;
        this.samples = samples;
    }

    WordModels train() throws IOException {
        Map<Part, Classifier> models = new EnumMap<>(Part.class);
        List<Sample> calm = samples.withChats(Split.TRAIN);
        models.put(Part.ANGER, train(calm, s -> Integer.toString(s.anger())));
        models.put(Part.FRUSTRATION, train(calm, s -> Integer.toString(s.frustration())));
        models.put(Part.AIM, train(calm, s -> s.aim().name()));
        models.put(Part.NEED, train(samples.corpus(Split.TRAIN), s -> s.need().name()));
        models.put(Part.ANNOYANCE, annoyance());
        models.put(Part.ABUSE, abuse());
        return new WordModels(models);
    }

    private static Classifier train(List<Sample> rows, Function<Sample, String> label) {
        return CORPUS.learn(() -> rows.stream().map(s -> new Example(label.apply(s), NGrams.of(Words.of(s.text())))));
    }

    private Classifier annoyance() throws IOException {
        List<PublicSet.Row> rows = PublicSet.read(data.resolve("goemotions.train.tsv"), "emotions", "text");
        return PUBLIC.learn(() -> rows.stream()
                .map(r -> new Example(Annoyance.outcome(Annoyance.isIn(r.label())), NGrams.of(Words.of(r.text())))));
    }

    private Classifier abuse() throws IOException {
        List<PublicSet.Row> rows = PublicSet.read(data.resolve("convabuse.train.tsv"), "label", "text").stream()
                .filter(r -> r.split() == Split.TRAIN)
                .toList();
        return CORPUS.learn(() -> rows.stream()
                .map(r -> new Example(Annoyance.outcome(r.label().equals("abusive")), NGrams.of(Words.of(r.text())))));
    }

    /** Which tokens name the issue, from the messages that name one. */
    Classifier aboutTokens(Language language) {
        List<Sample> rows = samples.corpus(Split.TRAIN).stream()
                .filter(s -> !s.about().isEmpty())
                .toList();
        return TOKENS.learn(() -> rows.stream().flatMap(s -> tokens(language.analyse(s.text()), about(s)).stream()));
    }

    private static List<Example> tokens(Text text, Span about) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < text.tokens().size(); i++) {
            examples.add(new Example(AboutTokens.outcome(text.tokens().get(i), about), AboutTokens.of(text, i)));
        }
        return examples;
    }

    /** The labelled words; the first of them if they stand twice. */
    static Span about(Sample sample) {
        int begin = sample.text().indexOf(sample.about());
        return new Span(begin, begin + sample.about().length());
    }
}
