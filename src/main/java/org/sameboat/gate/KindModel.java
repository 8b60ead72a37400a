package org.sameboat.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.language.Classifier;
import org.sameboat.language.Encoder;
import org.sameboat.language.Encoding;
import org.sameboat.language.Features;
import org.sameboat.language.JointClassifier;
import org.sameboat.language.NGrams;
import org.sameboat.language.Scores;
import org.sameboat.language.Word;
import org.sameboat.language.Words;

/**
 * How probably careful readers call a sentence of a reply unkind: maximum entropy over its words, and over the encoder's
 * scores of the sentence as an answer to the customer's message where there is an encoder. Thread-safe.
 */
public final class KindModel {

    /** The outcome of a sentence that careful readers call unkind. */
    public static final String UNKIND = "unkind";

    /** The outcome of every other sentence. */
    public static final String KIND = "kind";

    /** File of the model over words, below the folder of the models. */
    public static final String WORDS_FILE = "gate/kind-words.bin";

    /** File of the model over the encoder's scores, below the folder of the models. */
    public static final String FULL_FILE = "gate/kind-full.bin";

    /** Customers' messages are cut here before the encoder sees them. */
    private static final int LONGEST_MESSAGE = 1_000;

    /**
     * Below this probability by words the encoder is not asked, which saves four in ten of its passes over drafts. Of
     * drafts that nothing was learnt from no sentence that it warns of lies below 0.1.
     */
    private static final double CLEARLY_KIND = 0.03;

    /** Logits are brought near to one, so that the ridge weighs them like the rest. */
    private static final double SCALE = 0.25;

    private static final List<String> HEADS = List.of(
            "unkind",
            "impolite",
            "toxic",
            "uncivil",
            "abusive",
            "emotion_annoyance",
            "emotion_caring",
            "emotion_gratitude",
            "emotion_remorse",
            "emotion_disapproval",
            "emotion_grouped_anger");
    static final List<String> FAULTS = List.of(
            "blame",
            "lecture",
            "dismiss",
            "command",
            "sarcasm",
            "condescend",
            "cold",
            "nonapology",
            "defensive",
            "triangulate",
            "threat",
            "impatient",
            "insult");

    private final JointClassifier words;
    private final @Nullable Classifier full;
    private final @Nullable Encoder encoder;

    private KindModel(Classifier words, @Nullable Classifier full, @Nullable Encoder encoder) {
        this.words = new JointClassifier(List.of(words));
        this.full = full;
        this.encoder = encoder;
    }

    /**
     * @param models the folder of the models
     * @throws UnusableInput SB501 if a model is missing or broken
     */
    static KindModel load(Path models, @Nullable Encoder encoder) {
        try {
            Path full = models.resolve(FULL_FILE);
            boolean both = encoder != null && Files.exists(full);
            return new KindModel(
                    Classifier.load(models.resolve(WORDS_FILE)),
                    both ? Classifier.load(full) : null,
                    both ? encoder : null);
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

    /**
     * What the model over words and the encoder tell together.
     *
     * @param logit log-odds of unkind by the words
     * @param encoding the sentence as an answer to the customer's message
     */
    public static Features ofScores(double logit, Encoding encoding) {
        Features features = new Features().add("bias", 1).add("words", logit * SCALE);
        for (String head : HEADS) {
            features.add(head, encoding.logit(head) * SCALE);
        }
        double worst = Double.NEGATIVE_INFINITY;
        for (String fault : FAULTS) {
            double score = encoding.logit("fault_" + fault);
            features.add(fault, score * SCALE / 2);
            worst = Math.max(worst, score);
        }
        return features.add("worst", worst * SCALE);
    }

    /** The customer's message as the encoder is to see it. */
    public static String shortened(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(message.length() - LONGEST_MESSAGE);
    }

    /**
     * @param message the customer's message that is answered, empty if there is none
     * @return probability, 0 to 1
     */
    double unkind(String sentence, String message) {
        Scores scores = words.of(ofWords(sentence)).scores(0);
        double byWords = scores.probability(UNKIND);
        if (full == null || encoder == null || byWords < CLEARLY_KIND) {
            return byWords;
        }
        Encoding encoding = encoder.encode(shortened(message), sentence);
        return full.score(ofScores(scores.logit(UNKIND), encoding)).probability(UNKIND);
    }

    /** The fault that the encoder finds likeliest, or null without an encoder. */
    @Nullable
    String fault(String sentence, String message) {
        if (encoder == null) {
            return null;
        }
        Encoding encoding = encoder.encode(shortened(message), sentence);
        String best = FAULTS.get(0);
        for (String fault : FAULTS) {
            if (encoding.logit("fault_" + fault) > encoding.logit("fault_" + best)) {
                best = fault;
            }
        }
        return best;
    }

    boolean hasEncoder() {
        return encoder != null;
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
