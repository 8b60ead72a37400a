package org.sameboat.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sameboat.language.JointClassifier;
import org.sameboat.language.NGrams;
import org.sameboat.language.Scores;
import org.sameboat.language.Word;

/** What the word models say of one message. Not thread-safe. */
final class WordScores {

    private final List<Word> words;
    private final JointClassifier.Answer answer;
    private final Map<Part, List<Double>> weights = new EnumMap<>(Part.class);

    WordScores(WordModels models, List<Word> words) {
        this.words = words;
        this.answer = models.of(NGrams.of(words));
    }

    Scores of(Part part) {
        return answer.scores(part.ordinal());
    }

    /** What each word adds to the log-odds that an emotion is clear. */
    List<Double> weights(Part emotion) {
        return weights.computeIfAbsent(emotion, p -> answer.contributions(p.ordinal(), words, Part.CLEAR));
    }
}
