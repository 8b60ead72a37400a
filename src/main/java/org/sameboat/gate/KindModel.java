package org.sameboat.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.language.Classifier;
import org.sameboat.language.Features;
import org.sameboat.language.JointClassifier;
import org.sameboat.language.NGrams;
import org.sameboat.language.Word;
import org.sameboat.language.Words;

/** How probably careful readers call a sentence of a reply unkind: maximum entropy over its words. Thread-safe. */
public final class KindModel {

    /** The outcome of a sentence that careful readers call unkind. */
    public static final String UNKIND = "unkind";

    /** The outcome of every other sentence. */
    public static final String KIND = "kind";

    /** File of the model over words, below the folder of the models. */
    public static final String WORDS_FILE = "gate/kind-words.bin";

    private final JointClassifier words;

    private KindModel(Classifier words) {
        this.words = new JointClassifier(List.of(words));
    }

    /**
     * @param models the folder of the models
     * @throws UnusableInput SB501 if a model is missing or broken
     */
    static KindModel load(Path models) {
        try {
            return new KindModel(Classifier.load(models.resolve(WORDS_FILE)));
        } catch (IOException e) {
            UnusableInput unusable = new UnusableInput(
                    "SB501", "The gate's model in " + models + " is missing or broken; restore it or train it again.");
            unusable.initCause(e);
            throw unusable;
        }
    }

    /** What the words of a sentence tell. */
    public static Features ofWords(String sentence) {
        return NGrams.of(Words.of(sentence));
    }

    /** Probability, 0 to 1. */
    double unkind(String sentence) {
        return words.of(ofWords(sentence)).scores(0).probability(UNKIND);
    }

    /** The words that speak most for unkind, strongest first. */
    List<Word> weightiest(String sentence, int most) {
        List<Word> found = Words.of(sentence);
        List<Double> added = words.of(ofWords(sentence)).contributions(0, found, Set.of(UNKIND));
        return IntStream.range(0, found.size())
                .boxed()
                .filter(i -> found.get(i).isLetters() && added.get(i) > 0)
                .sorted(Comparator.comparing((Integer i) -> added.get(i)).reversed())
                .limit(most)
                .map(found::get)
                .toList();
    }
}
