package org.sameboat.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Span;
import org.sameboat.language.Classifier;
import org.sameboat.language.Encoder;
import org.sameboat.language.Language;
import org.sameboat.language.Learner;
import org.sameboat.language.Learner.Example;
import org.sameboat.reading.AboutTokens;
import org.sameboat.reading.Candidate;
import org.sameboat.reading.Decider;
import org.sameboat.reading.Issues;
import org.sameboat.reading.Signals;
import org.sameboat.reading.WordModels;

/** Trains what decides over the signals, on the stack split, which the word models and the encoder never saw. */
final class DeciderTraining {

    private static final Learner DECIDE = new Learner(1, 1, 200, 0);

    /** Many features and few rows: a large ridge. */
    private static final Learner RANK = new Learner(15, 2, 200, 0.005);

    /**
     * From this share of common words on a candidate is a right answer: but for a mark, it is the labelled one. A lower
     * share teaches that longer is safer.
     */
    private static final double RIGHT = 0.95;

    private final Samples samples;
    private final Signals signals;

    DeciderTraining(Samples samples, WordModels models, @Nullable Encoder encoder) {
        this.samples = samples;
        this.signals = new Signals(models, encoder);
    }

    Map<Decider, Classifier> train() {
        Map<Decider, Classifier> deciders = new EnumMap<>(Decider.class);
        List<Sample> corpus = samples.corpus(Split.STACK);
        deciders.put(Decider.ANGER, train(corpus, s -> Integer.toString(s.anger())));
        deciders.put(Decider.FRUSTRATION, train(corpus, s -> Integer.toString(s.frustration())));
        deciders.put(Decider.AIM, train(corpus, s -> s.aim().name()));
        deciders.put(Decider.NEED, train(corpus, s -> s.need().name()));
        return deciders;
    }

    private Classifier train(List<Sample> rows, Function<Sample, String> label) {
        return DECIDE.learn(() -> rows.stream().map(s -> new Example(label.apply(s), signals.of(s.context()))));
    }

    /** Which candidate names the issue. */
    Classifier ranker(Language language, Classifier aboutTokens) {
        List<Sample> rows = samples.corpus(Split.STACK).stream()
                .filter(s -> !s.about().isEmpty())
                .toList();
        Issues issues = new Issues(language, aboutTokens, signals);
        return RANK.learn(() -> rows.stream().flatMap(s -> candidates(s, issues).stream()));
    }

    private static List<Example> candidates(Sample sample, Issues issues) {
        Span about = WordTraining.about(sample);
        List<Example> examples = new ArrayList<>();
        for (Candidate candidate : issues.candidates(sample.context())) {
            boolean right = Measures.wordOverlap(candidate.span().in(sample.text()), sample.about()) >= RIGHT
                    && candidate.span().overlaps(about);
            examples.add(new Example(right ? AboutTokens.INSIDE : AboutTokens.OUTSIDE, candidate.features()));
        }
        return examples;
    }
}
