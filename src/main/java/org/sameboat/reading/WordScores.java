package org.sameboat.reading;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sameboat.language.JointClassifier;
import org.sameboat.language.NGrams;
import org.sameboat.language.Scores;
import org.sameboat.language.Word;
import org.sameboat.language.Words;

/** A message's words and what the word models say of them. Thread-safe. */
final class WordScores {

    private final List<Word> words;
    private final JointClassifier.Answer answer;
    private final Map<Part, List<Double>> weights = new ConcurrentHashMap<>();

    WordScores(WordModels models, String text) {
        this.words = Words.of(text);
        this.answer = models.of(NGrams.of(words));
    }

    List<Word> words() {
        return words;
    }

    Scores of(Part part) {
        return answer.scores(part.ordinal());
    }

    /** What each word adds to the log-odds that an emotion is clear. */
    List<Double> weights(Part emotion) {
        return weights.computeIfAbsent(emotion, p -> answer.contributions(p.ordinal(), words, Part.CLEAR));
    }
}
