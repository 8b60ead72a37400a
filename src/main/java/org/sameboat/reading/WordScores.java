package org.sameboat.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sameboat.language.Features;
import org.sameboat.language.NGrams;
import org.sameboat.language.Scores;
import org.sameboat.language.Word;

/** What the word models say of one message; each is asked when its answer is first wanted. Not thread-safe. */
final class WordScores {

    private final WordModels models;
    private final List<Word> words;
    private final Features features;
    private final Map<Part, Scores> scores = new EnumMap<>(Part.class);
    private final Map<Part, List<Double>> weights = new EnumMap<>(Part.class);

    WordScores(WordModels models, List<Word> words) {
        this.models = models;
        this.words = words;
        this.features = NGrams.of(words);
    }

    Scores of(Part part) {
        return scores.computeIfAbsent(part, p -> models.of(p).score(features));
    }

    /** What each word adds to the log-odds that an emotion is clear. */
    List<Double> weights(Part emotion) {
        return weights.computeIfAbsent(emotion, p -> models.of(p).contributions(features, words, Part.CLEAR));
    }
}
